import { z } from 'zod'
import { methods } from '#app/_http/methods.ts'
import { json, route } from '#app/_http/route.ts'
import { noSuchAlert, readAlert } from '#server/alerts/read_alert.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route<{ id: string }>('alerts:read', async ({ access, params }) => {
    const id = z.guid().safeParse(params.id)
    if (!id.success) throw noSuchAlert()
    return json(await readAlert(access.workspaceId, id.data))
  }),
})
