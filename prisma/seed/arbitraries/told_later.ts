import fc from 'fast-check'
import { type DESCRIBED_FIELDS, EXCLUSION_REASONS, type SupportEvent, VERDICTS } from '#core/event/types.ts'

type Told = Pick<SupportEvent, 'type' | 'subject' | 'data'>

/** Values that a conversation may have, by the field that says them. */
export type Words = Partial<Record<(typeof DESCRIBED_FIELDS)[number], readonly string[]>>

/**
 * What is said of a conversation as a whole: described with some fields, of which some clear; taken out, put back, and claimed
 * by vendors. Mostly descriptions, and as many that put back as that take out.
 */
export function toldLater(conversation: fc.Arbitrary<string>, words: Words): fc.Arbitrary<Told> {
  const said = Object.fromEntries(
    Object.entries(words).map(([field, values]) => [field, fc.constantFrom<(string | null)[]>(...values, ...values, null, '')]),
  )
  const told = (type: SupportEvent['type'], data: fc.Arbitrary<object>): fc.Arbitrary<Told> =>
    fc.record({ type: fc.constant(type), subject: conversation, data }) as fc.Arbitrary<Told>
  const claim = {
    vendor: fc.constantFrom('echo', 'nova'),
    verdict: fc.constantFrom(...VERDICTS),
    amountMicros: fc.constantFrom('0', '990000'),
  }
  return fc.oneof(
    { weight: 6, arbitrary: told('conversation.described', fc.record(said, { requiredKeys: [] })) },
    { weight: 2, arbitrary: told('conversation.excluded', fc.record({ reason: fc.constantFrom(...EXCLUSION_REASONS) })) },
    { weight: 2, arbitrary: told('conversation.included', fc.constant({})) },
    { weight: 1, arbitrary: told('conversation.claimed', fc.record(claim, { requiredKeys: ['vendor', 'verdict'] })) },
  )
}
