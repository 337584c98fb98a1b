'use client'
import { type ReactNode, useRef } from 'react'
import { classNames } from './class_names.ts'
import { useScrollEdges } from './use_scroll_edges.ts'
import { useShownEntry } from './use_shown_entry.ts'

interface ScrollingNavProps {
  label: string
  /** Where one is; its line is marked with `aria-current`. */
  path: string
  className?: string
  /** Of the part that scrolls. */
  navClassName?: string
  children: ReactNode
}

/** Lies over what goes on beyond an edge, and lets clicks through. */
const SHADE = 'pointer-events-none absolute inset-y-0 w-6 from-shade to-transparent print:hidden'

/** A navigation that scrolls sideways where there is no room: to where one is, and showing on which side it goes on. */
export function ScrollingNav({ label, path, className, navClassName, children }: ScrollingNavProps) {
  const nav = useRef<HTMLElement>(null)
  const edges = useScrollEdges(nav)
  useShownEntry(nav, path)
  return (
    <div className={classNames('relative', className)}>
      <nav ref={nav} aria-label={label} className={classNames('overflow-x-auto', navClassName)}>
        {children}
      </nav>
      {edges.includes('left') && <div aria-hidden="true" className={classNames(SHADE, 'left-0 bg-linear-to-r')} />}
      {edges.includes('right') && <div aria-hidden="true" className={classNames(SHADE, 'right-0 bg-linear-to-l')} />}
    </div>
  )
}
