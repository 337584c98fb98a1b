import type { AlertMessage } from '../message.ts'
import { digest } from './digest.ts'
import { readable, titleLine } from './readable.ts'

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
  const rows = facts.map(({ label, value }) => ({ title: plain(label), value: plain(value) }))
  return {
    body: [
      text(titleLine(message), { weight: 'Bolder', size: 'Medium' }),
      ...sentences.map((sentence) => text(sentence)),
      ...(rows.length > 0 ? [{ type: 'FactSet', facts: rows }] : []),
    ],
    actions: [...(url ? [open('Open in Holdfast', url)] : []), ...(runbookUrl ? [open('Runbook', runbookUrl)] : [])],
  }
}

function listCard(messages: readonly AlertMessage[]) {
  const { title, lines, rest } = digest(messages)
  const body = [text(title, { weight: 'Bolder', size: 'Medium' }), ...lines.map((line) => text(line.text))]
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
