import type { Mail } from '../../channel/render/mail.ts'
import type { DigestContent } from '../content.ts'
import { CHART_HEIGHT, CHART_WIDTH } from './digest_chart.ts'

interface Around {
  /** Where one leaves. */
  leaveUrl: string
  /** By what the mail's own picture is named in it; null where there is none. */
  picture: string | null
  isTest: boolean
}

/** @returns a digest as a mail: HTML that needs nothing from elsewhere, right on white and on black, and plain text. */
export function digestMail(content: DigestContent, { leaveUrl, picture, isTest }: Around): Mail {
  const { workspace, title, url, settingsUrl, sentences } = content
  const [first = ''] = sentences
  const why = `You get this because a digest of ${workspace} is scheduled for you.`
  return {
    subject: `${isTest ? 'Test: ' : ''}[${workspace}] ${title}`.replace(/\s+/g, ' '),
    text: [
      `${title} · ${workspace}`,
      '',
      ...sentences.flatMap((sentence) => [sentence, '']),
      ...content.rows.map(textRow),
      '',
      `The whole review: ${url}`,
      '',
      '-- ',
      why,
      `Leave: ${leaveUrl}`,
      '',
    ].join('\n'),
    html: page(
      first,
      `<h1 style="margin:0 0 4px;font-size:20px;line-height:1.3">${escaped(title)}</h1>` +
        `<p class="soft" style="margin:0 0 20px;${SOFT}">${escaped(workspace)}</p>` +
        sentences.map((sentence) => `<p style="margin:0 0 10px">${escaped(sentence)}</p>`).join('') +
        pictureOf(content, picture) +
        tableOf(content) +
        `<p style="margin:24px 0 0"><a href="${escaped(url)}" class="button" style="${BUTTON}">Open the review</a></p>` +
        `<p class="soft" style="margin:32px 0 0;font-size:13px;${SOFT}">${escaped(why)} ` +
        `<a href="${escaped(leaveUrl)}" class="soft" style="${SOFT}">Leave</a> · <a href="${escaped(settingsUrl)}" class="soft" style="${SOFT}">Change when it comes</a></p>`,
    ),
  }
}

const textRow = ({ name, isPart, now, how, last, change }: DigestContent['rows'][number]): string =>
  `${isPart ? '  ' : ''}${name}: ${now}${how ? ` (${how})` : ''}, week before ${last}${change ? `, against four weeks ${change}` : ''}`

const SOFT = 'color:#5d6675'
const LINE = 'border-top:1px solid #dfe3ea'
const BUTTON =
  'display:inline-block;padding:9px 16px;border-radius:6px;background:#2f5bd3;color:#ffffff;text-decoration:none;font-weight:600'
const TONES = { good: 'color:#177245', bad: 'color:#b3302a', neutral: SOFT } as const

function pictureOf({ bars, barsFrom, barsTo }: DigestContent, picture: string | null): string {
  if (picture === null) return ''
  const known = bars.filter(({ value }) => value !== null).length
  const isForetold = bars.some(({ standing }) => standing === 'expected')
  const pale = isForetold ? `<br><span class="soft" style="font-size:13px;${SOFT}">Pale: expected, with its band</span>` : ''
  const alt = `Cost per accepted resolution of ${known} weeks, ${barsFrom} to ${barsTo}`
  return (
    `<p style="margin:20px 0 6px"><b>Cost per accepted resolution</b>${pale}</p>` +
    `<img src="cid:${escaped(picture)}" alt="${escaped(alt)}" width="${CHART_WIDTH}" height="${CHART_HEIGHT}" style="display:block;width:100%;max-width:${CHART_WIDTH}px;height:auto;border:0">` +
    `<table role="presentation" width="100%" style="border-collapse:collapse;font-size:13px"><tr><td class="soft" style="padding:2px 0 0;${SOFT}">${escaped(barsFrom)}</td>` +
    `<td class="soft" align="right" style="padding:2px 0 0;${SOFT}">${escaped(barsTo)}</td></tr></table>`
  )
}

function tableOf({ rows }: DigestContent): string {
  if (rows.length === 0) return ''
  const head = ['', 'This week', 'Week before', 'Against four'].map(
    (text, place) =>
      `<th class="soft" align="${place === 0 ? 'left' : 'right'}" style="padding:6px 0 6px ${place === 0 ? 0 : 10}px;font-size:13px;font-weight:400;${SOFT}">${text}</th>`,
  )
  const body = rows.map(
    ({ name, isPart, now, how, last, change, tone }) =>
      `<tr>${cell(`<span style="${isPart ? 'padding-left:14px' : 'font-weight:600'}">${escaped(name)}</span>`, 'left')}` +
      cell(`<b>${escaped(now)}</b>${how ? `<br><span class="soft" style="font-size:12px;${SOFT}">${escaped(how)}</span>` : ''}`) +
      cell(escaped(last)) +
      `${cell(`<span class="${tone}" style="${TONES[tone]}">${escaped(change)}</span>`)}</tr>`,
  )
  return `<table width="100%" style="margin:20px 0 0;border-collapse:collapse;font-size:14px"><tr>${head.join('')}</tr>${body.join('')}</table>`
}

const cell = (html: string, align = 'right'): string =>
  `<td class="line" align="${align}" style="padding:7px 0 7px ${align === 'left' ? 0 : 10}px;vertical-align:top;${LINE}">${html}</td>`

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)

/** Where a mail program knows no `prefers-color-scheme`, it turns the colours by itself or leaves them: both can be read. */
const DARK =
  `@media (prefers-color-scheme: dark){body{background:#131820!important;color:#e8ecf3!important}.soft,.neutral{color:#a6b0c0!important}` +
  `.line{border-color:#2f3947!important}.good{color:#5bd39a!important}.bad{color:#ff8a80!important}.button{background:#86a6ff!important;color:#10151f!important}}`

/** @param preview what lists of mails show beside the subject. */
const page = (preview: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><style>${DARK}</style></head>` +
  `<body style="margin:0;padding:24px 16px;background:#ffffff;color:#10151f;font:15px/1.5 system-ui,-apple-system,'Segoe UI',sans-serif">` +
  `<div style="display:none;max-height:0;overflow:hidden">${escaped(preview)}</div>` +
  `<div style="max-width:${CHART_WIDTH}px;margin:0 auto">${body}</div></body></html>`
