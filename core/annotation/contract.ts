import { z } from 'zod'
import { isStorable, STORABLE } from '../text/storable.ts'
import { MAX_ANNOTATION_LENGTH } from './limits.ts'

const EARLIEST_MS = Date.UTC(2000, 0, 1)
const LATEST_MS = Date.UTC(2100, 0, 1)
const isInReach = (at: string): boolean => Date.parse(at) >= EARLIEST_MS && Date.parse(at) < LATEST_MS

/** `POST /api/v1/annotations`. */
export const newAnnotationSchema = z.strictObject({
  at: z.iso
    .datetime({ offset: true, error: 'an RFC 3339 instant such as 2026-11-16T08:15:00Z' })
    .refine(isInReach, 'must lie in the years 2000 to 2099')
    .describe('what it is about: an RFC 3339 instant, years 2000 to 2099; in the future too'),
  text: z
    .string()
    .trim()
    .min(1, 'Write something.')
    .max(MAX_ANNOTATION_LENGTH, `At most ${MAX_ANNOTATION_LENGTH} characters.`)
    .refine(isStorable, STORABLE),
})
export type NewAnnotation = z.infer<typeof newAnnotationSchema>

/** What somebody wrote about an instant. */
export const annotationSchema = z.object({
  id: z.string(),
  at: z.string().describe('RFC 3339 instant, UTC'),
  text: z.string(),
  madeBy: z.string().describe('an e-mail address, an API key by its name, or the part of Holdfast that made it'),
  madeAt: z.string().describe('RFC 3339 instant, UTC'),
})
export type Annotation = z.infer<typeof annotationSchema>

/** What `GET /api/v1/annotations` says. */
export const annotationsAnswerSchema = z.object({
  annotations: z.array(annotationSchema).describe('the oldest instant first; all of the range'),
})
export type AnnotationsAnswer = z.infer<typeof annotationsAnswerSchema>

/** What open pages hear: that some were added or removed, and must be loaded anew. */
export const annotationsNewsSchema = z.object({ changedAt: z.string() })
export type AnnotationsNews = z.infer<typeof annotationsNewsSchema>
