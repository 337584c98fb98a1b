import { startWeb } from '#gateway/start.ts'
import { superviseDemos } from '#server/demo/supervise_demos.ts'
import { runUntilStopped } from '#server/host/process/run_until_stopped.ts'
import { getEnvironment } from '#server/platform/config/environment.ts'

await runUntilStopped(async () => {
  // Senders and open pages need not wait until the screens are ready, which takes a second or two.
  const screens = startScreens()
  const web = await startWeb({
    port: getEnvironment().PORT,
    handleNext: async (request, response) => (await screens).handle(request, response),
  })
  const { close } = await screens
  const demos = superviseDemos(web.address)
  return async () => {
    await demos.close()
    await web.close()
    await close()
  }
})

async function startScreens() {
  const { default: next } = await import('next')
  const app = next({ dev: false, dir: process.cwd() })
  await app.prepare()
  return { handle: app.getRequestHandler(), close: () => app.close() }
}
