'use client'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { type ButtonLook, LinkButton } from '#app/_ui/button.tsx'
import type { Place } from '#core/address/screens.ts'
import { useScreenPath } from './use_screen_path.ts'

interface ScreenLinkProps {
  to: Place
  /** Without it the view of the page goes along; '' to the overview opens the workspace as its visitor begins there. */
  query?: string
  className?: string
  /** `_blank` where what stands on the page must not be lost. */
  target?: '_blank'
  onClick?: () => void
  children: ReactNode
}

/** A link to a screen of this workspace. Not loaded ahead: most stand in long lists. */
export function ScreenLink({ to, query, ...link }: ScreenLinkProps) {
  const pathOf = useScreenPath()
  return <Link prefetch={false} href={pathOf(to, query)} {...link} />
}

/** The same, looking like a button. */
export function ScreenButton({ to, query, ...button }: Omit<ScreenLinkProps, 'target' | 'onClick'> & { look?: ButtonLook }) {
  const pathOf = useScreenPath()
  return <LinkButton href={pathOf(to, query)} {...button} />
}
