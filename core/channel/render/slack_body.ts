import type { AlertMessage } from '../message.ts'
import { cut } from './cut.ts'
import { digest } from './digest.ts'
import { readable, titleLine } from './readable.ts'

/** What Slack takes of a header, a section and its fields. */
const MAX_HEADER = 150
const MAX_TEXT = 3_000
const MAX_FIELD = 2_000
const MAX_FIELDS = 10

/** @returns what an incoming webhook of Slack takes: blocks, and a text for notifications. */
export function slackBody(messages: readonly AlertMessage[]): string {
  const [message] = messages
  if (!message) throw new Error('there is nothing to say')
  const from = context(`${message.workspace.name} · Holdfast`)
  if (messages.length > 1) {
    const { title, lines, rest } = digest(messages)
    const list = [...lines.map(({ text, url }) => `• ${url ? link(url, text) : escaped(text)}`), rest].filter(Boolean)
    return JSON.stringify({ text: escaped(title), blocks: [header(title), ...sections(list), from] })
  }
  const { sentences, facts, url, runbookUrl } = readable(message)
  const links = [url && link(url, 'Open in Holdfast'), runbookUrl && link(runbookUrl, 'Runbook')].filter(Boolean)
  const fields = facts.slice(0, MAX_FIELDS).map(({ label, value }) => mrkdwn(`*${escaped(label)}*\n${escaped(value)}`, MAX_FIELD))
  const blocks = [
    header(titleLine(message)),
    ...sections(sentences.map(escaped)),
    ...(fields.length > 0 ? [{ type: 'section', fields }] : []),
    ...sections(links.length > 0 ? [links.join('  ·  ')] : []),
    from,
  ]
  return JSON.stringify({ text: escaped(titleLine(message)), blocks })
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const link = (url: string, text: string): string => `<${escaped(url).replaceAll('|', '%7C')}|${escaped(text)}>`
/** What was escaped is not cut in its middle. */
const mrkdwn = (text: string, most: number) => ({ type: 'mrkdwn', text: cut(text, most).replace(/&\w{0,3}…$/, '…') })
const header = (text: string) => ({ type: 'header', text: { type: 'plain_text', text: cut(text, MAX_HEADER) } })
const context = (text: string) => ({ type: 'context', elements: [mrkdwn(escaped(text), MAX_TEXT)] })

/** Lines in as few sections as take them whole: a link that is cut would be none. */
function sections(lines: readonly string[]) {
  const texts: string[] = []
  for (const line of lines) {
    const last = texts.at(-1)
    if (last !== undefined && last.length + line.length + 1 <= MAX_TEXT) texts[texts.length - 1] = `${last}\n${line}`
    else texts.push(line)
  }
  return texts.map((text) => ({ type: 'section', text: mrkdwn(text, MAX_TEXT) }))
}
