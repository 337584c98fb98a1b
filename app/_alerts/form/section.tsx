import type { ReactNode } from 'react'

/** A part of the form, under its question. */
export const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="space-y-3 px-4 py-4 sm:px-5" aria-label={title}>
    <h2 className="text-sm font-semibold text-ink">{title}</h2>
    {children}
  </section>
)

/** What each part of the form is given: what was chosen so far, and what changes it. */
export interface PartProps<D> {
  draft: D
  change: (change: Partial<D>) => void
}
