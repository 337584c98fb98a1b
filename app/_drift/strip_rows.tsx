import type { ReactNode } from 'react'
import { AlertBell } from '../_alerts/alert_bell.tsx'
import { Card } from '../_ui/card.tsx'
import { classNames } from '../_ui/class_names.ts'
import { StateTicks } from '../_ui/state_ticks.tsx'
import type { Strip, StripRow } from './prepare_strip.ts'
import { StateBadge } from './state_badge.tsx'

/** The drift strip: a tick a day, how each series stands, and what that costs. The server draws it, and a browser that hears more. */
export function StripRows({ strip, mayAlert }: { strip: Strip; mayAlert: boolean }) {
  return (
    <Card
      id="drift"
      title="Drift"
      hint={`A tick a day, ${strip.firstDay} to ${strip.lastDay}; money is a month’s, if it stays.`}
      actions={
        strip.driftHref && (
          <a href={strip.driftHref} className="text-sm text-accent-strong underline-offset-4 hover:underline">
            All {strip.watched} series
          </a>
        )
      }
    >
      {strip.lead && (
        <p className="mb-4 text-base text-pretty text-ink-default">
          <Leads
            href={strip.lead.href}
            className="font-semibold text-ink"
            linkClassName="underline decoration-line-strong underline-offset-4 hover:decoration-accent"
          >
            {strip.lead.headline}
          </Leads>{' '}
          <span className="text-sm">{strip.lead.note}</span>
        </p>
      )}
      <ul className="grid gap-x-6 gap-y-3 sm:grid-cols-2 sm:gap-y-5 md:grid-cols-4 xl:grid-cols-7">
        {strip.rows.map((row) => (
          <Row key={row.id} {...{ row, mayAlert }} />
        ))}
      </ul>
    </Card>
  )
}

function Row({ row, mayAlert }: { row: StripRow; mayAlert: boolean }) {
  return (
    <li className="min-w-0">
      <div className="flex items-center justify-between gap-1">
        <Leads
          href={row.href}
          className="min-w-0 truncate text-sm font-medium text-ink"
          linkClassName="underline-offset-4 hover:underline"
        >
          {row.name}
        </Leads>
        {mayAlert && row.alertHref && <AlertBell href={row.alertHref} about={row.name} className="-my-1" />}
      </div>
      <p className="sr-only">{row.said}</p>
      <StateTicks ticks={row.ticks} />
      <p className="mt-1.5 flex items-center justify-between gap-2 text-sm tabular-nums">
        <StateBadge state={row.state} />
        {row.month && (
          <span className="whitespace-nowrap">
            {row.month}
            <span className="sr-only"> a month</span>
          </span>
        )}
      </p>
    </li>
  )
}

interface LeadsProps {
  href: string | null
  className: string
  /** Besides, where it is a link. */
  linkClassName: string
  children: ReactNode
}

/** A link, or its words alone where it would lead nowhere. */
const Leads = ({ href, className, linkClassName, children }: LeadsProps) =>
  href === null ? (
    <span className={className}>{children}</span>
  ) : (
    <a href={href} className={classNames(className, linkClassName)}>
      {children}
    </a>
  )
