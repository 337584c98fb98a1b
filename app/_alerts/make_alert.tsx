import { ScreenLink } from '../_links/screen_link.tsx'

/** Leads from a card to the form of a rule, filled in. */
export const MakeAlert = ({ query }: { query: string }) => (
  <p className="text-sm print:hidden">
    <ScreenLink to={{ screen: 'newRule' }} query={query} className="text-accent-strong underline-offset-4 hover:underline">
      Make an alert
    </ScreenLink>
  </p>
)
