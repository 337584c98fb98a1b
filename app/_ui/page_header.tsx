import type { ReactNode } from 'react'
import { CopyLink } from './copy_link.tsx'
import { Unbroken } from './unbroken.tsx'

interface PageHeaderProps {
  title: string
  hint?: ReactNode
  /** Where it leads back to, above the title. */
  back?: ReactNode
  actions?: ReactNode
}

/** Head of a page: its one h1, a line about it, its controls, and what copies its address. */
export function PageHeader({ title, hint, back, actions }: PageHeaderProps) {
  return (
    <header className="relative mb-5 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        {back && <p className="mb-1 text-sm">{back}</p>}
        <h1 className="text-xl font-semibold tracking-tight break-words text-ink">
          <Unbroken text={title} />
        </h1>
        {hint && <p className="mt-1 max-w-prose text-sm text-pretty text-ink-default">{hint}</p>}
      </div>
      <div className="flex flex-wrap items-center gap-2 print:hidden">
        {actions}
        <CopyLink />
      </div>
    </header>
  )
}
