import type { SendReport } from './send_events.ts'

const number = new Intl.NumberFormat('en')

/** @returns what came of sending, in lines for a person. */
export function summarise(report: SendReport, seconds: number): string[] {
  const { sent, accepted, rejected, unsent, examples } = report
  const rate = seconds > 0 ? `, ${number.format(Math.round(sent / seconds))} a second` : ''
  const lines = [
    `Sent ${number.format(sent)} ${sent === 1 ? 'event' : 'events'} in ${seconds.toFixed(1)} s${rate}: ${number.format(accepted)} accepted, ${number.format(rejected)} rejected.`,
  ]
  for (const { id, code, message } of examples) lines.push(`  ${id ?? '(no id)'}: ${code}, ${message}`)
  if (rejected > examples.length) lines.push(`  … and ${number.format(rejected - examples.length)} more`)
  if (unsent > 0) lines.push(`${number.format(unsent)} were on their way when it stopped; sending them again changes nothing.`)
  return lines
}
