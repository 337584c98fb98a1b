import { z } from 'zod'
import type { Screen } from '../address/screens.ts'
import { isStorable, STORABLE } from '../text/storable.ts'
import { MAX_NAME_LENGTH, MAX_QUERY_LENGTH } from './limits.ts'

/** The screens of which views can be saved: those that show figures and lists, by range, filters and choices. */
export const SAVED_SCREENS = ['overview', 'segments', 'conversations', 'calculator'] as const satisfies readonly Screen[]
export type SavedScreen = (typeof SAVED_SCREENS)[number]

/** What a view shows: a screen of the workspace, and the query that it is asked with. */
export interface Shows {
  screen: SavedScreen
  query: string
}

const name = z
  .string()
  .trim()
  .min(1, 'Give it a name.')
  .max(MAX_NAME_LENGTH, `At most ${MAX_NAME_LENGTH} characters.`)
  .refine(isStorable, STORABLE)
const shows = z.strictObject({ screen: z.enum(SAVED_SCREENS), query: z.string().max(2 * MAX_QUERY_LENGTH) })
const shared = z.boolean()

/** `POST /api/settings/views`. */
export const newSavedViewSchema = z.strictObject({ name, shows, shared: shared.default(false) })
export type NewSavedView = z.infer<typeof newSavedViewSchema>

/** `PATCH /api/settings/views/<id>`: what is not said stays. */
export const savedViewChangeSchema = z
  .strictObject({ name: name.optional(), shows: shows.optional(), shared: shared.optional() })
  .refine((change) => Object.keys(change).length > 0, 'say what changes')
export type SavedViewChange = z.infer<typeof savedViewChangeSchema>

/** `PUT /api/settings/views/start`: null for none. */
export const startViewSchema = z.strictObject({ id: z.int().min(1).max(999_999_999).nullable() })

/** A view as somebody sees it who may open it. */
export interface SavedView extends Shows {
  id: number
  name: string
  shared: boolean
  /** Null where it is one's own. */
  ownerName: string | null
  /** Whether whoever asks may rename, change, share and remove it. */
  changeable: boolean
  /** Whether whoever asks begins with it. */
  isStart: boolean
  createdAt: string
  changedAt: string
}
