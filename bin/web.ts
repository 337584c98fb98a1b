import next from 'next'
import { startWeb } from '#gateway/start.ts'
import { getEnvironment } from '#server/config/environment.ts'
import { superviseDemos } from '#server/demo/supervise_demos.ts'
import { onStop } from '#server/process/on_stop.ts'

const screens = next({ dev: false, dir: process.cwd() })
await screens.prepare()
const web = await startWeb({ port: getEnvironment().PORT, handleNext: screens.getRequestHandler() })
const demos = superviseDemos(web.address)
onStop(async () => {
  await demos.close()
  await web.close()
  await screens.close()
})
