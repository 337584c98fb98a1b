import type { Tone } from '#app/_ui/badge.tsx'
import type { Channel } from '#core/channel/contract.ts'
import type { Answered, Delivery } from '#core/channel/delivery_contract.ts'
import { formatInstant } from '#core/format/date.ts'

interface Shown {
  word: string
  tone: Tone
  /** What else is to be known; empty where nothing is. */
  more: string
}

/** @returns how a channel does, in a word and a sentence. */
export function channelState({ isOn, failingSince, offReason }: Channel, timeZone: string): Shown {
  if (!isOn && offReason) return { word: 'Turned off by itself', tone: 'bad', more: `${offReason} Nothing is sent by it.` }
  if (!isOn) return { word: 'Off', tone: 'neutral', more: '' }
  if (failingSince)
    return { word: 'Failing', tone: 'warn', more: `Nothing has arrived since ${formatInstant(failingSince, timeZone)}.` }
  return { word: 'On', tone: 'good', more: '' }
}

/** @returns until when a webhook is signed with the secret before, too; empty where it is not any more. */
export function secretWords({ previousSecretUntil }: Channel, asOf: string, timeZone: string): string {
  if (previousSecretUntil === null || previousSecretUntil <= asOf) return ''
  return `Signed with the old secret, too, until ${formatInstant(previousSecretUntil, timeZone)}.`
}

/** @returns what became of a message, in a word and what was answered. */
export function deliveryState({ state, tries, answered, dueAt }: Delivery, timeZone: string): Shown {
  const said = answered ? answerWords(answered) : ''
  const times = tries > 1 ? `${tries} tries. ` : ''
  if (state === 'sent') return { word: 'Arrived', tone: 'good', more: `${times}${said}` }
  if (state === 'grouped') return { word: 'With others', tone: 'neutral', more: said }
  if (state === 'given_up') return { word: 'Not sent', tone: 'bad', more: `${times}${said}` }
  if (tries === 0) return { word: 'Waiting', tone: 'neutral', more: `Due ${formatInstant(dueAt, timeZone)}.` }
  return { word: 'Trying again', tone: 'warn', more: `${times}Next ${formatInstant(dueAt, timeZone)}. ${said}` }
}

/** So much of an answer stands in a line. */
const MAX_SAID = 160

/** @returns the status that was answered and the beginning of what was said. */
export function answerWords({ status, text, ms }: Answered): string {
  const said = text.replace(/\s+/g, ' ').trim()
  const short = said.length > MAX_SAID ? `${said.slice(0, MAX_SAID)}…` : said
  const time = status === null ? '' : `in ${ms} ms`
  return [status, short, time].filter((part) => part !== null && part !== '').join(' · ')
}
