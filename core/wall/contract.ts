import { z } from 'zod'
import { isStorable, STORABLE } from '../text/storable.ts'

/** As many views as a display goes through without anybody waiting long for one of them. */
export const MAX_WALL_VIEWS = 4

/** `POST /api/settings/walls`: a link for a display that nobody is signed in at. */
export const newWallSchema = z.strictObject({
  name: z.string().trim().min(1, 'Give it a name.').max(80, 'At most 80 characters.').refine(isStorable, STORABLE),
  queries: z
    .array(z.string().max(2_000).refine(isStorable, STORABLE))
    .min(1, 'Choose at least one view.')
    .max(MAX_WALL_VIEWS, `At most ${MAX_WALL_VIEWS} views.`)
    .describe('of the overview, as its address writes them; they take turns'),
  seconds: z.int().min(10).max(3_600).default(30).describe('how long each is shown'),
})
export type NewWall = z.input<typeof newWallSchema>
