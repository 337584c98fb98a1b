import { classNames } from '../_ui/class_names.ts'

interface AlertBellProps {
  /** Leads to the form of a rule, filled in. */
  href: string
  /** What it would be about, in words. */
  about: string
  className?: string
}

/** Makes an alert about what it stands beside. A plain link: where the server draws it, it costs a page no script. */
export const AlertBell = ({ href, about, className }: AlertBellProps) => (
  <a
    href={href}
    title="Make an alert"
    className={classNames(
      'inline-flex size-7 shrink-0 items-center justify-center rounded-tremor-small text-ink-subtle hover:bg-surface-muted hover:text-ink print:hidden',
      className,
    )}
  >
    <svg width="15" height="15" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.4" aria-hidden="true">
      <path
        d="M3.5 11.5h9c-.9-.9-1.3-2-1.3-4.2a3.2 3.2 0 0 0-6.4 0c0 2.2-.4 3.3-1.3 4.2ZM6.7 13.7h2.6"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
    <span className="sr-only">Make an alert about {about}</span>
  </a>
)
