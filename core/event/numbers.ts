import { numbering } from '../stored/numbering.ts'
import { EVENT_TYPES, type EventType } from './types.ts'

/** Types of events in rows: `event.type`, and the entries of `conversation.log`. */
export const EVENT_NUMBERS = numbering<EventType>({
  'conversation.started': 0,
  'conversation.message': 1,
  'conversation.handed_off': 2,
  'conversation.resolved': 3,
  'conversation.closed': 4,
  'conversation.reopened': 5,
  'conversation.rated': 6,
  'conversation.cost': 7,
  'customer.churned': 8,
  'release.deployed': 9,
  'conversation.described': 10,
  'conversation.excluded': 11,
  'conversation.included': 12,
  'conversation.claimed': 13,
})

/** For the number of a type its place in the order of reading: the order of EVENT_TYPES, which may change. */
export const READING_PLACES: readonly number[] = EVENT_TYPES.reduce<number[]>((places, type, place) => {
  places[EVENT_NUMBERS.numberOf[type]] = place
  return places
}, [])
