import { pathOf } from './first_settings.ts'
import { signIn } from './sign_in.ts'
import { expect, test } from './test.ts'

test.use({ expectedErrors: [/Content Security Policy/] })

test('a page runs no script that was put into it, and calls nobody else', async ({ page }) => {
  await signIn(page)
  await page.goto(pathOf({ screen: 'overview' }))
  await expect(page.getByTestId('connection')).toContainText('Live')
  const refused = await page.evaluate(async () => {
    const seen: string[] = []
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => seen.push(effectiveDirective))
    const put = (html: string) => {
      const place = document.createElement('div')
      place.innerHTML = html
      document.body.append(place)
    }
    put('<img src="data:," onerror="window.ran = true">')
    put('<style>body { display: none }</style>')
    const script = document.createElement('script')
    script.textContent = 'window.ran = true'
    document.body.append(script)
    try {
      new WebSocket('ws://127.0.0.1:9/socket.io/')
    } catch {}
    await fetch('http://127.0.0.1:9/').catch(() => undefined)
    return new Promise<string[]>((resolve) => setTimeout(() => resolve([...seen, String(Reflect.get(window, 'ran'))]), 500))
  })
  expect(refused.sort()).toEqual([
    'connect-src',
    'connect-src',
    'script-src-attr',
    'script-src-elem',
    'style-src-elem',
    'undefined',
  ])
})
