import { Calendar } from '#core/calendar/calendar.ts'
import type { FiguresAnswer } from '#core/figures/contract.ts'
import { spansOf } from '#core/figures/steps.ts'
import { unpackAnswer } from '#core/figures/unpack_answer.ts'
import { answerQuestions } from '../_figures/answer_questions.ts'
import type { PageAccess } from '../_http/decide_page_access.ts'
import type { Question } from '../_live/figures_store.ts'
import { segmentsQuestion, type TrendAsked, trendQuestions } from './trend_questions.ts'
import { type TrendSegment, trendSegments } from './trend_segments.ts'

export interface TrendAnswers {
  series: FiguresAnswer
  before: FiguresAnswer | undefined
  segments: readonly TrendSegment[]
  /** How many segments have a case. */
  segmentsInAll: number
  ofSegments: FiguresAnswer | null
}

/** Answers what a trend asks: the whole and the sizes of the segments first, then the courses of the largest ones. */
export async function answerTrend(access: PageAccess, asked: TrendAsked, now: Date): Promise<TrendAnswers> {
  const answer = async (questions: readonly Question[]) => {
    const packed = await answerQuestions(access, questions, now)
    return (name: string): FiguresAnswer | undefined => packed[name] && unpackAnswer(packed[name], asked.settings)
  }
  const whole = await answer(trendQuestions(asked))
  const [series, sizes] = [whole('series'), whole('sizes')]
  if (!series || !sizes) throw new Error('a question was left without an answer')
  const segments = trendSegments(sizes, stepsIn(series, asked.settings.firstDayOfWeek))
  const segmentsInAll = sizes.rows.filter(({ counts }) => counts.cases > 0).length
  const ofSegments = segments.length > 0 ? ((await answer([segmentsQuestion(asked, segments)]))('segments') ?? null) : null
  return { series, before: whole('before'), segments, segmentsInAll, ofSegments }
}

const stepsIn = ({ from, to, step, timeZone }: FiguresAnswer, firstDayOfWeek: number): number =>
  spansOf({ fromMs: Date.parse(from), toMs: Date.parse(to) }, step, new Calendar(timeZone), firstDayOfWeek).length
