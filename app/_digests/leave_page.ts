const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><title>${title}</title></head>` +
  `<body style="margin:0;padding:48px 20px;font:16px/1.5 system-ui,sans-serif"><main style="max-width:32rem;margin:0 auto">` +
  `<h1 style="font-size:20px;margin:0 0 12px">${title}</h1>${body}</main></body></html>`

/** @returns the page with the one button: programs that follow every link of a mail press none. */
export const leavePage = (token: string): string =>
  page(
    'Leave this digest',
    `<p style="margin:0 0 20px">You will get no more mails of it.</p>` +
      `<form method="post" action="/api/digests/leave?token=${escaped(token)}"><button style="font:inherit;padding:9px 16px">Leave</button></form>`,
  )

/** @returns what is said once somebody has left. */
export const leftPage = (): string => page('You have left this digest', `<p style="margin:0">No more mails of it will come.</p>`)
