import type { SupportEvent } from '#core/event/types.ts'
import { type Policy, policySchema } from '#core/policy/policy.ts'
import { countBreaks } from '../breaks.ts'
import { compareAnswer } from '../compare_answer.ts'
import { countReference, type HistoryRead, type ReferenceAnswer, type ReferenceRow, readEvents } from '../count_reference.ts'
import type { Question } from '../input.ts'
import { listCases, listStints } from '../lists.ts'
import { answerWithEngine, readWithEngine } from './count_with_engine.ts'
import { asLines, breaksOfEngine, casesOfEngine, stintsOfEngine } from './list_with_engine.ts'
import { DAY, msOf } from './tell.ts'

export interface Asked {
  policy?: Record<string, unknown>
  /** In minutes, as events are told; without, all that was told, when all of it has matured. */
  nowMinute?: number
  fromMinute?: number
  toMinute?: number
  question?: Partial<Question>
}

export interface CountedTwice {
  reading: HistoryRead
  answer: ReferenceAnswer
  /** The first row. */
  row: ReferenceRow
}

/**
 * Counts by the reference and by the engine.
 * @returns what the reference says.
 * @throws Error where the engine says anything else.
 */
export function countBoth(events: readonly SupportEvent[], asked: Asked = {}): CountedTwice {
  const policy = policySchema.parse(asked.policy ?? {})
  const { nowMinute = 300 * DAY, fromMinute = -10 * DAY, toMinute = 90 * DAY } = asked
  const range = { fromMs: msOf(fromMinute), toMs: msOf(toMinute) }
  const question: Question = { ...range, step: 'total', by: [], filters: {}, ...asked.question }
  const reading = readEvents(events, policy)
  const answer = countReference(reading, question, msOf(nowMinute))
  const differences = compare(events, policy, { reading, answer, question, nowMs: msOf(nowMinute) })
  if (differences.length > 0) throw new Error(`the engine differs from the reference:\n${differences.join('\n')}`)
  const [row] = answer.rows
  if (!row) throw new Error('there is no row')
  return { reading, answer, row }
}

interface Counted {
  reading: HistoryRead
  answer: ReferenceAnswer
  question: Question
  nowMs: number
}

function compare(events: readonly SupportEvent[], policy: Policy, { reading, answer, question, nowMs }: Counted): string[] {
  const engine = readWithEngine(events, policy)
  return [
    ...compareAnswer(answerWithEngine(engine, question, nowMs), answer),
    ...otherLines(asLines(stintsOfEngine(engine)), asLines(listStints(reading))),
    ...otherLines(asLines(casesOfEngine(engine, nowMs)), asLines(listCases(reading, nowMs))),
    ...otherLines(asLines(breaksOfEngine(engine)), asLines(countBreaks(reading))),
  ]
}

const otherLines = (got: readonly string[], wanted: readonly string[]): string[] => [
  ...got.filter((line) => !wanted.includes(line)).map((line) => `should not be: ${line}`),
  ...wanted.filter((line) => !got.includes(line)).map((line) => `is missing: ${line}`),
]

/** The stints of a conversation in words and minutes: `ai started resolved 0-5`. */
export const stintsInWords = ({ reading }: CountedTwice, conversation: string): string[] =>
  listStints(reading)
    .filter((stint) => stint.conversation === conversation)
    .map(({ handler, openedBy, outcome, startMs, endMs }) => {
      const minuteOf = (ms: number): number => (ms - msOf(0)) / 60_000
      return `${handler} ${openedBy} ${outcome} ${minuteOf(startMs)}-${minuteOf(endMs)}`
    })
