'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { withQuery } from '#core/address/paths.ts'
import { classNames } from './class_names.ts'
import { isHere } from './is_here.ts'
import { ScrollingNav } from './scrolling_nav.tsx'

/** A line of a navigation. */
export interface NavEntry {
  href: string
  name: string
  /** Stands beside its name. */
  mark?: ReactNode
}

export interface NavShellProps {
  workspaceName: string
  /** The parts of the application; the first is where its name leads, and all others stand below its path. */
  entries: readonly NavEntry[]
  /** Where the workspace's name leads instead: the view that its visitor begins with. */
  start?: string | null
  /** Goes along to each of them. */
  query?: URLSearchParams
  /** Connection state and age of the data. */
  status?: ReactNode
  /** Theme, account, sign out. */
  account?: ReactNode
  children: ReactNode
}

/** The frame of every page behind the sign-in: where one is, whether it is live, and the page. */
export function NavShell({ workspaceName, entries, start, query, status, account, children }: NavShellProps) {
  const path = usePathname()
  const home = entries[0]?.href ?? '/'
  return (
    <div className="min-h-dvh print:min-h-0">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:left-3 focus:top-3 focus:z-50 focus:rounded focus:bg-surface focus:px-3 focus:py-2"
      >
        Skip to the content
      </a>
      <header className="sticky top-0 z-30 border-b border-line bg-surface print:hidden">
        <div className="mx-auto flex max-w-[120rem] flex-wrap items-center gap-x-3 px-4 sm:px-6 2xl:gap-x-5">
          <Link href={start ?? withQuery(home, query)} className="flex h-12 items-baseline gap-2 text-sm leading-12">
            <span className="font-semibold tracking-tight text-ink">Holdfast</span>
            <span className="hidden max-w-40 truncate text-ink-subtle sm:inline">{workspaceName}</span>
          </Link>
          <div className="ml-auto flex items-center gap-1 lg:order-3">
            {status}
            {account}
          </div>
          <ScrollingNav
            label="Main"
            path={path}
            className="-mx-4 w-[calc(100%+2rem)] lg:order-2 lg:mx-0 lg:w-auto"
            navClassName="px-2 sm:px-4 lg:px-0"
          >
            <ul className="flex h-10 gap-1 lg:h-12 lg:gap-0.5 2xl:gap-1">
              {entries.map((entry) => (
                <li key={entry.href} className="flex">
                  <Link
                    href={withQuery(entry.href, query)}
                    aria-current={isHere(path, entry.href, home) ? 'page' : undefined}
                    className={classNames(
                      'relative flex items-center border-b-2 px-2 text-sm whitespace-nowrap lg:px-1.5 2xl:px-2 -outline-offset-2',
                      isHere(path, entry.href, home)
                        ? 'border-accent font-medium text-ink'
                        : 'border-transparent text-ink-default hover:text-ink',
                    )}
                  >
                    {entry.name}
                    {entry.mark}
                  </Link>
                </li>
              ))}
            </ul>
          </ScrollingNav>
        </div>
      </header>
      <main id="main" className="mx-auto max-w-[120rem] overflow-x-clip px-4 py-5 sm:px-6 sm:py-6 print:pb-0">
        {children}
      </main>
    </div>
  )
}
