'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { classNames } from '#app/_ui/class_names.ts'
import { withQuery } from '#core/address/paths.ts'
import { useCarriedView } from '../_links/use_screen_path.ts'
import type { NavEntry } from '../_ui/nav_shell.tsx'
import { ScrollingNav } from '../_ui/scrolling_nav.tsx'

/** The parts of Settings: beside the page, above it where there is no room. */
export function SettingsNav({ entries }: { entries: readonly NavEntry[] }) {
  const path = usePathname()
  const query = useCarriedView()
  return (
    <ScrollingNav label="Settings" path={path} className="-mx-4 min-w-0 lg:mx-0" navClassName="px-4 lg:px-0">
      <ul className="flex gap-1 lg:flex-col">
        {entries.map((page) => (
          <li key={page.href}>
            <Link
              href={withQuery(page.href, query)}
              aria-current={path === page.href ? 'page' : undefined}
              className={classNames(
                'block rounded-tremor-small px-3 py-1.5 text-sm whitespace-nowrap',
                path === page.href
                  ? 'bg-accent-faint font-medium text-accent-strong'
                  : 'text-ink-default hover:bg-surface-muted hover:text-ink',
              )}
            >
              {page.name}
            </Link>
          </li>
        ))}
      </ul>
    </ScrollingNav>
  )
}
