import type { DigestContent } from '../content.ts'

const MAX_TEXT = 2_900
const MAX_FIELDS = 10

/**
 * @param id the same at every try: where nobody knows whether Slack took a message, programs that read the channel know the second by it.
 * @returns what an incoming webhook of Slack takes of a digest. It shows pictures of public addresses alone, so there is none.
 */
export function digestSlack(content: DigestContent, { id, isTest }: { id: string; isTest: boolean }): string {
  const { workspace, title, url, settingsUrl, sentences, rows } = content
  const said = `${isTest ? 'Test: ' : ''}${title}`
  const fields = rows
    .filter(({ isPart }) => !isPart)
    .slice(0, MAX_FIELDS)
    .map(({ name, now, how, change }) => mrkdwn(`*${escaped(name)}*\n${escaped([now, how, change].filter(Boolean).join(' · '))}`))
  return JSON.stringify({
    text: escaped(`${workspace}: ${said}`),
    blocks: [
      { type: 'header', block_id: id, text: { type: 'plain_text', text: said.slice(0, 150) } },
      ...sentences.map((sentence) => ({ type: 'section', text: mrkdwn(escaped(sentence)) })),
      ...(fields.length > 0 ? [{ type: 'section', fields }] : []),
      { type: 'section', text: mrkdwn(`<${escaped(url)}|Open the review>  ·  <${escaped(settingsUrl)}|Change when it comes>`) },
      { type: 'context', elements: [mrkdwn(escaped(`${workspace} · Holdfast`))] },
    ],
  })
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text: text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT - 1)}…` : text })
