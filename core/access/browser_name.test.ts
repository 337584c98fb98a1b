import { expect, it } from 'vitest'
import { browserName } from './browser_name.ts'

const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)'
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)'

it.each([
  [`${MAC} Version/17.1 Safari/605.1.15`, 'Safari on macOS'],
  [`${WINDOWS} Chrome/131.0.0.0 Safari/537.36`, 'Chrome on Windows'],
  [`${WINDOWS} Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0`, 'Edge on Windows'],
  [`${WINDOWS} Chrome/131.0.0.0 Safari/537.36 OPR/117.0`, 'Opera on Windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0', 'Firefox on Linux'],
  ['Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/131.0.0.0 Mobile Safari/537.36', 'Chrome on Android'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1.15 CriOS/131.0 Safari/604.1', 'Chrome on iOS'],
  ['Mozilla/5.0 (X11; CrOS x86_64 15633) AppleWebKit/537.36 Chrome/131.0.0.0 Safari/537.36', 'Chrome on ChromeOS'],
  ['Firefox/133.0', 'Firefox'],
  ['curl/8.5.0', 'Another program'],
  ['tool (Linux)', 'Another program on Linux'],
  ['', 'Another program'],
])('of %s is %s', (userAgent, name) => {
  expect(browserName(userAgent)).toBe(name)
})
