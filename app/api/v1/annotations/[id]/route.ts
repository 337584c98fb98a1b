import { z } from 'zod'
import { methods } from '#app/_http/methods.ts'
import { route } from '#app/_http/route.ts'
import { Problem } from '#core/problem.ts'
import { removeAnnotation } from '#server/annotations/remove_annotation.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  DELETE: route<{ id: string }>('annotations:write', async ({ access, params }) => {
    const id = z.guid().safeParse(params.id)
    if (!id.success) throw new Problem('not_found', 'there is no such annotation')
    await removeAnnotation(access, id.data)
    return new Response(null, { status: 204 })
  }),
})
