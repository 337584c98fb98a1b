import { createRequire } from 'node:module'

/** Microsoft's own reader of adaptive cards. Of its package only the bundle can be loaded by Node. */
const { AdaptiveCard, SerializationContext, Versions }: typeof import('adaptivecards') = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
)

/** @returns what Microsoft's reader finds wrong in a card of version 1.4, in its words; nothing where it would show all of it. */
export function faultsOfCard(card: unknown): string[] {
  const reading = new SerializationContext(Versions.v1_4)
  const read = new AdaptiveCard()
  read.parse(card, reading)
  const found = Array.from({ length: reading.eventCount }, (_, at) => reading.getEventAt(at))
  return [...found, ...read.validateProperties().validationEvents].map(({ message }) => message)
}
