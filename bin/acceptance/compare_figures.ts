import { expect } from 'vitest'
import { compareAnswer } from '#core/reference/compare_answer.ts'
import { countReference, type HistoryRead } from '#core/reference/count_reference.ts'
import type { Question, ReferenceEvent, SegmentName } from '#core/reference/input.ts'
import type { Product, WireEvent } from './product.ts'

/** An event as it is kept after the door; the customer's name is as good as its pseudonym. */
export function asKept({ id, source, type, subject, time, data: { amount, ...data } = {} }: WireEvent): ReferenceEvent {
  const cost = amount === undefined ? {} : { amountMicros: String(Math.round(Number(amount) * 1e6)) }
  return { id, source, type, subject, timeMs: Date.parse(time), data: { ...data, ...cost } }
}

/** Compares every week of the product's figures, by these segments, with the independent count. */
export async function expectSameAs(
  reading: HistoryRead,
  product: Product,
  range: { from: string; to: string },
  by: SegmentName[],
  filters: Partial<Record<SegmentName, string>> = {},
): Promise<void> {
  const answer = await product.figures({ ...range, step: 'week', ...(by.length > 0 && { by: by.join(',') }), ...filters })
  const values = Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, [value]]))
  const instants = { fromMs: Date.parse(answer.from), toMs: Date.parse(answer.to) }
  const question: Question = { ...instants, step: 'week', by, filters: values }
  const reference = countReference(reading, question, Date.parse(answer.asOf))
  expect(reference.rows.length).toBeGreaterThan(1)
  expect(compareAnswer(answer, reference)).toEqual([])
}
