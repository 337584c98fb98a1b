import { methods } from '#app/_http/methods.ts'
import { json, route } from '#app/_http/route.ts'
import { readDemo } from '#server/demo/read_demo.ts'
import { startDemo } from '#server/demo/start_demo.ts'
import { stopDemo } from '#server/demo/stop_demo.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route('workspace:manage', async ({ access }) => json(await readDemo(access.workspaceId))),
  POST: route('workspace:manage', async ({ access }) => {
    await startDemo(access)
    return json(await readDemo(access.workspaceId), 202)
  }),
  DELETE: route('workspace:manage', async ({ access }) => {
    await stopDemo(access)
    return json(await readDemo(access.workspaceId))
  }),
})
