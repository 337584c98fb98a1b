import type { Annotation } from '#core/annotation/contract.ts'

/** As the questions under `prisma/sql/annotations` give it. */
export interface AnnotationRow {
  id: string
  at: Date
  text: string
  made_by: string
  made_at: Date
}

/** @returns a row as the API says it. */
export const annotationOf = ({ id, at, text, made_by, made_at }: AnnotationRow): Annotation => ({
  id,
  at: at.toISOString(),
  text,
  madeBy: made_by,
  madeAt: made_at.toISOString(),
})
