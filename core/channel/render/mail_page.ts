/** How urgent a mail looks: the colour repeats what the label says. */
export type MailTone = 'bad' | 'warn' | 'good' | 'plain'

interface Page {
  label: string
  tone: MailTone
  title: string
  /** HTML. */
  body: string
  from: string
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)

/** Ground and letters of the label; both are read on either ground of the page. */
const TONES: Record<MailTone, string> = {
  bad: 'background:#b91c1c;color:#ffffff',
  warn: 'background:#b45309;color:#ffffff',
  good: 'background:#047857;color:#ffffff',
  plain: 'background:#4b5563;color:#ffffff',
}

const GREY = 'color:#5b6472'
const INK = 'color:#111827'

export const paragraph = (text: string): string => `<p style="margin:0 0 10px" class="hf-text">${escaped(text)}</p>`
export const link = (url: string, text: string): string =>
  `<a href="${escaped(url)}" class="hf-link" style="color:#1d4ed8">${escaped(text)}</a>`
export const button = (url: string, text: string): string =>
  `<a href="${escaped(url)}" style="display:inline-block;padding:9px 16px;border-radius:6px;background:#1d4ed8;color:#ffffff;` +
  `font-weight:600;text-decoration:none">${escaped(text)}</a>`

/** @returns facts, a line each: what it is, and its value. */
export function factTable(facts: readonly { label: string; value: string }[]): string {
  const cell = (text: string, name: string, look: string) =>
    `<td class="${name}" style="padding:6px 16px 6px 0;vertical-align:top;border-top:1px solid #e5e7eb;${look}">${escaped(text)}</td>`
  const rows = facts.map(({ label, value }) => {
    const cells =
      cell(label, 'hf-line hf-grey', `white-space:nowrap;${GREY}`) +
      cell(value, 'hf-line hf-ink', `width:100%;font-weight:600;${INK}`)
    return `<tr>${cells}</tr>`
  })
  return `<table role="presentation" cellspacing="0" cellpadding="0" style="width:100%;margin:16px 0;border-collapse:collapse">${rows.join('')}</table>`
}

/** What readers that know of it do in the dark; the others show it light, and legibly. */
const DARK =
  '@media (prefers-color-scheme:dark){.hf-page{background:#0b0e14!important}' +
  '.hf-card{background:#151922!important;border-color:#2b3140!important}.hf-ink{color:#f3f4f6!important}' +
  '.hf-text{color:#d5d9e0!important}.hf-grey{color:#9aa3b2!important}.hf-line{border-color:#2b3140!important}' +
  '.hf-link{color:#93b4ff!important}}'

/** @returns a whole page: it needs nothing from elsewhere, and is laid out by tables, which is what mail programs know. */
export const mailPage = ({ label, tone, title, body, from }: Page): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">` +
  `<title>${escaped(title)}</title><style>${DARK}</style></head>` +
  `<body class="hf-page" style="margin:0;padding:0;background:#f3f4f6">` +
  `<table role="presentation" class="hf-page" cellspacing="0" cellpadding="0" style="width:100%;background:#f3f4f6"><tr>` +
  `<td align="center" style="padding:24px 12px">` +
  `<table role="presentation" class="hf-card hf-text" cellspacing="0" cellpadding="0" style="width:100%;max-width:560px;` +
  `background:#ffffff;border:1px solid #e5e7eb;border-radius:8px;text-align:left;color:#374151;` +
  `font:15px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif"><tr><td style="padding:24px;overflow-wrap:anywhere">` +
  `<p style="margin:0 0 10px"><span style="display:inline-block;padding:2px 8px;border-radius:4px;font-size:13px;` +
  `font-weight:600;${TONES[tone]}">${escaped(label)}</span></p>` +
  `<h1 class="hf-ink" style="margin:0 0 14px;font-size:19px;line-height:1.35;${INK}">${escaped(title)}</h1>` +
  `${body}</td></tr></table>` +
  `<p class="hf-grey" style="margin:14px 0 0;font:13px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;${GREY}">` +
  `${escaped(from)}</p></td></tr></table></body></html>`
