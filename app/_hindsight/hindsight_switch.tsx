import Link from 'next/link'
import { classNames } from '../_ui/class_names.ts'

interface HindsightSwitchProps {
  label: string
  choices: readonly { name: string; href: string; isHere: boolean }[]
}

/** A few ways to see the same page, as links side by side. */
export function HindsightSwitch({ label, choices }: HindsightSwitchProps) {
  return (
    <nav aria-label={label} className="flex overflow-hidden rounded-tremor-default border border-line-strong bg-surface">
      {choices.map(({ name, href, isHere }) => (
        <Link
          key={name}
          href={href}
          aria-current={isHere ? 'page' : undefined}
          className={classNames(
            'px-3 py-1.5 text-sm sm:whitespace-nowrap not-first:border-l not-first:border-line -outline-offset-2',
            isHere ? 'bg-accent-faint font-medium text-accent-strong' : 'text-ink-default hover:bg-surface-muted hover:text-ink',
          )}
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
