import { existsSync } from 'node:fs'
import { unpackDebianProgram } from '../host/embedded/debian_package.ts'
import { findProgram } from '../host/embedded/find_program.ts'

const PACKAGES = ['chromium', 'chromium-common']

/**
 * @param tools where Chromium is unpacked where the machine has none.
 * @returns the path of a Chromium: CHROMIUM_PATH, the machine's, or one of Debian's packages; undefined where Playwright's own is to do.
 */
export async function findChromium(tools: string, say: (message: string) => void): Promise<string | undefined> {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (!existsSync(given)) throw new Error(`CHROMIUM_PATH: ${given} does not exist`)
    return given
  }
  const found = findProgram(['chromium', 'chromium-browser', 'google-chrome-stable'], ['/usr/bin', `${tools}/bin`])
  if (found) return found
  say('Chromium is not installed; unpacking it …')
  return unpackDebianProgram({ packages: PACKAGES, program: 'usr/lib/chromium/chromium', tools }).catch(() => undefined)
}
