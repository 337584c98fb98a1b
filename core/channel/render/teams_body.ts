import type { AlertMessage } from '../message.ts'
import { cut, within } from './cut.ts'
import { digest } from './digest.ts'
import { readable, titleLine } from './readable.ts'

/** Teams takes 28 KB; a character has three bytes at most, and the longest of all these fit. */
const MAX_TITLE = 300
const MAX_SENTENCES = 3_500
const MAX_FACTS = 10
const MAX_LABEL = 60
const MAX_VALUE = 200

/** @returns what a workflow of Microsoft Teams takes: a message with an adaptive card. */
export function teamsBody(messages: readonly AlertMessage[]): string {
  const [message] = messages
  if (!message) throw new Error('there is nothing to say')
  const { body, actions } = messages.length > 1 ? listCard(messages) : oneCard(message)
  const from = text(`${message.workspace.name} · Holdfast`, { isSubtle: true, size: 'Small' })
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    body: [...body, from],
    ...(actions.length > 0 ? { actions } : {}),
  }
  const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content }
  return JSON.stringify({ type: 'message', attachments: [attachment] })
}

function oneCard(message: AlertMessage) {
  const { sentences, facts, url, runbookUrl } = readable(message)
  const rows = facts
    .slice(0, MAX_FACTS)
    .map(({ label, value }) => ({ title: plain(cut(label, MAX_LABEL)), value: plain(cut(value, MAX_VALUE)) }))
  return {
    body: [
      text(cut(titleLine(message), MAX_TITLE), { weight: 'Bolder', size: 'Medium' }),
      ...within(sentences, MAX_SENTENCES).map((sentence) => text(sentence)),
      ...(rows.length > 0 ? [{ type: 'FactSet', facts: rows }] : []),
    ],
    actions: [...(url ? [open('Open in Holdfast', url)] : []), ...(runbookUrl ? [open('Runbook', runbookUrl)] : [])],
  }
}

function listCard(messages: readonly AlertMessage[]) {
  const { title, lines, rest } = digest(messages)
  const body = [text(title, { weight: 'Bolder', size: 'Medium' }), ...lines.map((line) => text(cut(line.text, MAX_TITLE)))]
  return { body: rest ? [...body, text(rest)] : body, actions: [] }
}

const open = (title: string, url: string) => ({ type: 'Action.OpenUrl', title, url })
/** Cards read Markdown: what somebody named so must not become a link. */
const plain = (words: string): string => words.replaceAll('[', '(').replaceAll(']', ')')
const text = (words: string, look: Record<string, unknown> = {}) => ({
  type: 'TextBlock',
  wrap: true,
  text: plain(words),
  ...look,
})
