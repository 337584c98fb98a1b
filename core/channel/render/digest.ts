import type { AlertMessage } from '../message.ts'
import { readable, titleLine } from './readable.ts'

/** So many of a group are named; of the others it is said how many there are. */
const MOST_NAMED = 20

/** Several messages as one. */
export interface Digest {
  title: string
  lines: { text: string; url: string | null }[]
  /** Those that are not named; empty where all are. */
  rest: string
}

/** @returns several messages in words, in the order in which they came. */
export function digest(messages: readonly AlertMessage[]): Digest {
  const counts = new Map<string, number>()
  for (const message of messages) {
    const { label } = readable(message)
    counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  const kinds = [...counts].map(([label, count]) => `${label} ${count}`).join(', ')
  const left = messages.length - MOST_NAMED
  return {
    title: `${messages.length} messages: ${kinds}`,
    lines: messages.slice(0, MOST_NAMED).map((message) => ({ text: titleLine(message), url: readable(message).url })),
    rest: left > 0 ? `and ${left} more` : '',
  }
}
