import type { AlertMessage } from '../message.ts'
import { digest } from './digest.ts'
import { button, escaped, factTable, link, type MailTone, mailPage, paragraph } from './mail_page.ts'
import { readable, titleLine } from './readable.ts'

export interface Mail {
  subject: string
  text: string
  html: string
}

const MAX_SUBJECT = 200

/** @returns a mail about one message or several, as plain text and as HTML that needs nothing from elsewhere. */
export function mail(messages: readonly AlertMessage[]): Mail {
  const [message] = messages
  if (!message) throw new Error('there is nothing to say')
  const { subject, lines, ...said } = messages.length > 1 ? ofSeveral(messages) : ofOne(message)
  const from = `${message.workspace.name} · Holdfast`
  return {
    subject: `[${message.workspace.name}] ${subject}`.replace(/\s+/g, ' ').slice(0, MAX_SUBJECT),
    text: [subject, '', ...lines, '', '-- ', from, ''].join('\n'),
    html: mailPage({ ...said, from }),
  }
}

function ofOne(message: AlertMessage) {
  const { label, title, sentences, facts, url, runbookUrl } = readable(message)
  const links = [...(url ? [button(url, 'Open in Holdfast')] : []), ...(runbookUrl ? [link(runbookUrl, 'Runbook')] : [])]
  return {
    ...{ label, title, subject: titleLine(message), tone: toneOf(message) },
    lines: [
      ...sentences,
      ...(facts.length > 0 ? ['', ...facts.map((fact) => `${fact.label}: ${fact.value}`)] : []),
      ...(url ? ['', `Open in Holdfast: ${url}`] : []),
      ...(runbookUrl ? [`Runbook: ${runbookUrl}`] : []),
    ],
    body: [
      ...sentences.map(paragraph),
      facts.length > 0 ? factTable(facts) : '',
      links.length > 0 ? `<p style="margin:18px 0 0">${links.join('&nbsp;&nbsp;&nbsp; ')}</p>` : '',
    ].join(''),
  }
}

function ofSeveral(messages: readonly AlertMessage[]) {
  const { title, lines, rest } = digest(messages)
  const items = lines.map(({ text, url }) => `<li style="margin:0 0 10px">${url ? link(url, text) : escaped(text)}</li>`)
  const tones = messages.map(toneOf)
  const count = `${messages.length} messages`
  return {
    ...{ label: count, subject: title, title: title.slice(`${count}: `.length) },
    tone: (['bad', 'warn', 'good'] as const).find((tone) => tones.includes(tone)) ?? ('plain' as const),
    lines: [...lines.map(({ text, url }) => (url ? `- ${text}\n  ${url}` : `- ${text}`)), rest],
    body: `<ul class="hf-text" style="margin:0;padding:0 0 0 20px">${items.join('')}</ul>${rest ? paragraph(rest) : ''}`,
  }
}

function toneOf({ type, severity }: AlertMessage): MailTone {
  if (type === 'alert.fired') return severity === 'page' ? 'bad' : severity === 'warning' ? 'warn' : 'plain'
  if (type === 'alert.no_data' || type === 'alert.error' || type === 'channel.failing') return 'warn'
  if (type === 'channel.off') return 'bad'
  return type === 'alert.recovered' || type === 'alert.resolved' || type === 'alert.corrected' ? 'good' : 'plain'
}
