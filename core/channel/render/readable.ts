import type { AlertMessage } from '../message.ts'

/** A message as people read it, whatever carries it. */
export interface Readable {
  /** What it is, in a word or two. */
  label: string
  title: string
  sentences: string[]
  facts: { label: string; value: string }[]
  url: string | null
  runbookUrl: string | null
}

const LABELS: Record<AlertMessage['type'], string> = {
  'alert.pending': 'May be',
  'alert.fired': 'Alert',
  'alert.recovered': 'Over',
  'alert.corrected': 'Corrected',
  'alert.no_data': 'No data',
  'alert.error': 'Cannot be read',
  'alert.acknowledged': 'Acknowledged',
  'alert.resolved': 'Resolved',
  'channel.test': 'Test',
  'channel.failing': 'Channel fails',
  'channel.off': 'Channel off',
}

/** @returns a message in words. */
export function readable({ type, alert, channel }: AlertMessage): Readable {
  const label = LABELS[type]
  if (alert) {
    const { headline, sentences, facts, url, runbookUrl } = alert
    return { label, title: headline, sentences: said(sentences), facts, url, runbookUrl }
  }
  const name = channel?.name ?? ''
  const rest = { facts: [], url: channel?.url ?? null, runbookUrl: null }
  if (type === 'channel.test')
    return { label, title: `This is a test of the channel “${name}”.`, sentences: ['Nothing happened.'], ...rest }
  const title = type === 'channel.off' ? `The channel “${name}” was turned off.` : `The channel “${name}” does not work.`
  return { label, title, sentences: said([channel?.reason ?? '']), ...rest }
}

/** What says nothing is left out: Slack takes no empty text. */
const said = (sentences: readonly string[]): string[] => sentences.filter((sentence) => sentence.trim() !== '')

/** @returns the first line of what is read: what it is, and what happened. */
export const titleLine = (message: AlertMessage): string => {
  const { label, title } = readable(message)
  return `${label}: ${title}`
}
