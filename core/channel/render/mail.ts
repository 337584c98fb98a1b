import type { AlertMessage } from '../message.ts'
import { digest } from './digest.ts'
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
  const { title, lines, body } = messages.length > 1 ? ofSeveral(messages) : ofOne(message)
  const from = `${message.workspace.name} · Holdfast`
  return {
    subject: `[${message.workspace.name}] ${title}`.replace(/\s+/g, ' ').slice(0, MAX_SUBJECT),
    text: [title, '', ...lines, '', '-- ', from, ''].join('\n'),
    html: page(title, body, from),
  }
}

function ofOne(message: AlertMessage) {
  const { sentences, facts, url, runbookUrl } = readable(message)
  const rows = facts.map(({ label, value }) => `<tr>${cell(label, GREY)}${cell(value, 'font-weight:600')}</tr>`)
  const links = [...(url ? [link(url, 'Open in Holdfast')] : []), ...(runbookUrl ? [link(runbookUrl, 'Runbook')] : [])]
  return {
    title: titleLine(message),
    lines: [
      ...sentences,
      '',
      ...facts.map(({ label, value }) => `${label}: ${value}`),
      ...(url ? ['', `Open in Holdfast: ${url}`] : []),
      ...(runbookUrl ? [`Runbook: ${runbookUrl}`] : []),
    ],
    body: [
      ...sentences.map(paragraph),
      rows.length > 0 ? `<table role="presentation" style="margin:16px 0;border-collapse:collapse">${rows.join('')}</table>` : '',
      links.length > 0 ? `<p style="margin:16px 0 0">${links.join(' &nbsp;·&nbsp; ')}</p>` : '',
    ].join(''),
  }
}

function ofSeveral(messages: readonly AlertMessage[]) {
  const { title, lines, rest } = digest(messages)
  const items = lines.map(({ text, url }) => `<li style="margin:0 0 8px">${url ? link(url, text) : escaped(text)}</li>`)
  return {
    title,
    lines: [...lines.map(({ text, url }) => (url ? `- ${text}\n  ${url}` : `- ${text}`)), rest],
    body: `<ul style="margin:0;padding:0 0 0 20px">${items.join('')}</ul>${rest ? paragraph(rest) : ''}`,
  }
}

const GREY = 'color:#6b7280'
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
const paragraph = (text: string): string => `<p style="margin:0 0 8px">${escaped(text)}</p>`
const cell = (text: string, look: string): string =>
  `<td style="padding:4px 24px 4px 0;vertical-align:top;${look}">${escaped(text)}</td>`
const link = (url: string, text: string): string => `<a href="${escaped(url)}" style="color:#2563eb">${escaped(text)}</a>`

const page = (title: string, body: string, from: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<meta name="color-scheme" content="light dark"><title>${escaped(title)}</title></head>` +
  `<body style="margin:0;padding:24px 16px;font:15px/1.5 system-ui,-apple-system,'Segoe UI',sans-serif">` +
  `<div style="max-width:560px;margin:0 auto"><h1 style="margin:0 0 16px;font-size:18px;line-height:1.35">${escaped(title)}</h1>` +
  `${body}<p style="margin:32px 0 0;font-size:13px;${GREY}">${escaped(from)}</p></div></body></html>`
