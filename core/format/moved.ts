import type { MovedAnswer, MovedPeriod, MovedSegment } from '../moved/contract.ts'
import { levelOf, type MovedStep } from '../moved/moved_steps.ts'
import { roundToSum } from '../moved/round_to_sum.ts'
import type { Way } from '../moved/ways.ts'
import { CAUSE_NAMES, STATE_NAMES } from './case.ts'
import { formatMicros, formatMoney, leastMoney } from './money.ts'
import { formatCount, formatRate } from './number.ts'
import { segmentName, segmentPlace } from './segment_place.ts'

/** What a way is called beside a segment. */
export const WAY_NAMES: Readonly<Record<Way, string>> = {
  ...CAUSE_NAMES,
  escalated: 'handed on unresolved',
  abandoned: STATE_NAMES.abandoned,
  handling: 'cost of a case',
  rework: 'cost of a lost case',
  mix: 'other shares of the cases',
}

/** What happens more or less often; `of` is whose cases. */
const OFTEN: Readonly<Record<Exclude<Way, 'handling' | 'rework' | 'mix'>, (of: string) => string>> = {
  recontact: (of) => `customers contact again after a resolution${of}`,
  reopen: (of) => `resolutions${of} are reopened`,
  escalation: (of) => `resolutions${of} go to a human afterwards`,
  churn: (of) => `customers leave after a resolution${of}`,
  escalated: (of) => `cases${of} are handed on unresolved`,
  abandoned: (of) => `cases${of} are abandoned`,
}

/** @returns a step by its name, as it stands beside its bar: `AI, German: contacted again`. */
export function stepName({ way, segment, isOfOthers, count }: MovedStep): string {
  if (way === 'rest') return 'All the rest'
  if (segment) return `${segmentName(segment.segment)}: ${WAY_NAMES[way]}`
  if (way === 'mix') return 'Mix: which cases there are'
  const name = WAY_NAMES[way]
  return isOfOthers ? `${formatCount(count)} other segments: ${name}` : `${name.charAt(0).toUpperCase()}${name.slice(1)}`
}

type Compared = Pick<MovedAnswer, 'basis' | 'currency' | 'isClear'> & { before: MovedPeriod; after: MovedPeriod }

/** @returns the change in a sentence or two: `Cost per accepted resolution rose by $0.62, from $2.65 to $3.27.` */
export const movedHeadline = (compared: Compared): string =>
  `${changeSentence(compared)}${compared.isClear === false && shownChange(compared) !== 0 ? ' Chance alone moves it as far.' : ''}`

function changeSentence({ before, after, currency }: Compared): string {
  const [was, is] = [before, after].map(({ costPerAcceptedMicros }) => formatMicros(costPerAcceptedMicros, currency))
  const subject = 'Cost per accepted resolution'
  if (was === is) return `${subject} ${after.isExpected ? 'is expected to be' : 'is'} as before: ${is}.`
  const change = shownChange({ before, after, currency })
  const size = formatMoney(Math.abs(change), currency)
  if (after.isExpected)
    return `${subject} is expected to be ${size} ${change > 0 ? 'higher' : 'lower'}: ${is}, where it was ${was}.`
  return `${subject} ${change > 0 ? 'rose' : 'fell'} by ${size}, from ${was} to ${is}.`
}

/** The difference of what is shown of both, so that it agrees with them. */
const shownChange = ({ before, after, currency }: Pick<Compared, 'before' | 'after' | 'currency'>): number => {
  const least = leastMoney(currency)
  const inLeast = ({ costPerAcceptedMicros }: MovedPeriod): number => Math.round(Number(costPerAcceptedMicros) / 1e6 / least)
  return (inLeast(after) - inLeast(before)) * least
}

/** @returns the steps as they are shown, in units of the currency: to the cent, and yet they sum to what is shown of the change. */
export const shownSteps = (steps: readonly MovedStep[], compared: Pick<Compared, 'before' | 'after' | 'currency'>): number[] =>
  roundToSum(
    steps.map(({ micros }) => micros / 1e6),
    leastMoney(compared.currency),
    shownChange(compared),
  )

/** @returns what a step is about in a sentence's second half, with what it was and is; null for what is too small to tell. */
export function stepSentence(
  step: MovedStep,
  answer: Pick<MovedAnswer, 'currency' | 'segments' | 'before' | 'after'>,
): string | null {
  const { way, segment } = step
  if (way === 'rest') return null
  if (way === 'mix') return `the cases are others${mixWords(answer)}`
  const place = segment ? segmentPlace(segment.segment) : ''
  const of = segment ? (place === '' ? '' : ` ${place}`) : step.isOfOthers ? ' of other segments' : ''
  const levels = segment ? levelWords(way, segment, answer.currency) : ''
  const isMore = step.micros > 0
  if (way === 'handling') return `a case${of} costs ${isMore ? 'more' : 'less'} to handle${levels}`
  if (way === 'rework') return `a lost case${of} costs ${isMore ? 'more' : 'less'} to mend${levels}`
  return `${OFTEN[way](of)} ${isMore ? 'more' : 'less'} often${levels}`
}

function levelWords(way: Way, { before, after }: Pick<MovedSegment, 'before' | 'after'>, currency: string): string {
  const [was, is] = [levelOf(way, before, 0), levelOf(way, after, 0)]
  if (was === null || is === null) return ''
  const isMoney = way === 'handling' || way === 'rework'
  const say = (level: number): string => (isMoney ? formatMoney(level / 1e6, currency) : formatRate(level))
  return ` (${say(was)} → ${say(is)})`
}

/** What has another share of the cases: the one that counts most. */
function mixWords({ segments, before, after }: Pick<MovedAnswer, 'segments' | 'before' | 'after'>): string {
  const [first] = [...segments].sort((a, b) => Math.abs(Number(b.addsMicros.mix)) - Math.abs(Number(a.addsMicros.mix)))
  if (!first || !before || !after || Number(first.addsMicros.mix) === 0) return ''
  const [was, is] = [levelOf('mix', first.before, before.cases), levelOf('mix', first.after, after.cases)]
  if (was === null || is === null) return ''
  return `: ${segmentName(first.segment)} has ${formatRate(is)} of them, and had ${formatRate(was)}`
}
