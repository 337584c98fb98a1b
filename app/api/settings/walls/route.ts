import { jsonBody } from '#app/_http/json_body.ts'
import { methods } from '#app/_http/methods.ts'
import { json, route } from '#app/_http/route.ts'
import { settleShows } from '#app/_saved_views/settle_shows.ts'
import { newWallSchema } from '#core/wall/contract.ts'
import { createWall } from '#server/walls/create_wall.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route('workspace:manage', async ({ request, access }) => {
    const { queries, ...wall } = await jsonBody(request, newWallSchema)
    const settled = queries.map((query) => settleShows({ screen: 'overview', query }).query)
    const { key } = await createWall(access, { ...wall, queries: settled })
    return json({ key }, 201)
  }),
})
