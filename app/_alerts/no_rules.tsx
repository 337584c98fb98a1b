import { ScreenButton } from '../_links/screen_link.tsx'
import { Card } from '../_ui/card.tsx'
import { WatchUsual } from './watch_usual.tsx'

/** Before anything is watched: what a rule is for, and how to make the first. */
export function NoRules({ mayWrite }: { mayWrite: boolean }) {
  return (
    <Card>
      <div className="mx-auto max-w-prose py-10 text-center" data-testid="no-rules">
        <h2 className="text-lg font-semibold text-ink">Nobody is told anything yet</h2>
        <p className="mt-2 text-ink-default">
          A rule says what to watch and whom to tell. It says beforehand, on your own data, what it can see, how soon, and how
          often it will be wrong.
        </p>
        <div className="mt-5 flex flex-wrap justify-center gap-2">
          {mayWrite ? (
            <>
              <ScreenButton to={{ screen: 'newRule' }} query="">
                Make an alert
              </ScreenButton>
              <WatchUsual />
            </>
          ) : (
            <p className="text-sm text-ink-default">Owners of the workspace make rules.</p>
          )}
        </div>
      </div>
    </Card>
  )
}
