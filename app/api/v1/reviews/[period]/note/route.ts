import { z } from 'zod'
import { jsonBody } from '#app/_http/json_body.ts'
import { methods } from '#app/_http/methods.ts'
import { json, route } from '#app/_http/route.ts'
import { Problem } from '#core/problem.ts'
import { noteChangeSchema } from '#core/review_note/note_contract.ts'
import { readNote } from '#server/review_notes/read_note.ts'
import { saveNote } from '#server/review_notes/save_note.ts'

const revisionSchema = z.coerce.number().int().min(1).max(2_147_483_647)

function revisionOf(request: Request): number | null {
  const asked = new URL(request.url).searchParams.get('revision')
  if (asked === null) return null
  const read = revisionSchema.safeParse(asked)
  if (!read.success) throw new Problem('invalid_parameter', 'revision: a number from 1', { parameter: 'revision' })
  return read.data
}

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<{ period: string }>({
  /** What people wrote about a review, or what they had written as of a revision. */
  GET: route<{ period: string }>('figures:read', async ({ request, access, params }) =>
    json(await readNote(access.workspaceId, params.period, new Date(), revisionOf(request))),
  ),
  PUT: route<{ period: string }>('reviews:write', async ({ request, access, params }) => {
    const change = await jsonBody(request, noteChangeSchema)
    return json(await saveNote(access, params.period, change, new Date()))
  }),
})
