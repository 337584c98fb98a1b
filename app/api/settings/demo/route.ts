import { jsonBody } from '#app/_http/json_body.ts'
import { methods } from '#app/_http/methods.ts'
import { json, route } from '#app/_http/route.ts'
import { demoWishSchema } from '#core/demo/contract.ts'
import { readDemo } from '#server/demo/read_demo.ts'
import { removeDemoFor } from '#server/demo/remove_demo.ts'
import { startDemo } from '#server/demo/start_demo.ts'
import { stopDemo } from '#server/demo/stop_demo.ts'

/** Well before a proxy gives an answer up. */
const REMOVAL_PATIENCE_MS = 20_000

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route('workspace:manage', async ({ access }) => json(await readDemo(access.workspaceId))),
  POST: route('workspace:manage', async ({ request, access }) => {
    // Without a body it wishes for nothing in particular.
    const wish = request.headers.has('content-type') ? await jsonBody(request, demoWishSchema) : demoWishSchema.parse({})
    await startDemo(access, wish.scenario)
    return json(await readDemo(access.workspaceId), 202)
  }),
  /** Stops it; with `?all=true` removes all that it told, too: null once that is done, else ask again. */
  DELETE: route('workspace:manage', async ({ request, access }) => {
    const removes = new URL(request.url).searchParams.get('all') === 'true'
    await (removes ? removeDemoFor(access, REMOVAL_PATIENCE_MS) : stopDemo(access))
    return json(await readDemo(access.workspaceId))
  }),
})
