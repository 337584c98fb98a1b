import next from 'next'
import { startWeb } from '#gateway/start.ts'
import { getEnvironment } from '#server/config/environment.ts'
import { runUntilStopped } from '#server/process/run_until_stopped.ts'

await runUntilStopped(async () => {
  const screens = next({ dev: false, dir: process.cwd() })
  await screens.prepare()
  const web = await startWeb({ port: getEnvironment().PORT, handleNext: screens.getRequestHandler() })
  return async () => {
    await web.close()
    await screens.close()
  }
})
