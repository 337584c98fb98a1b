import { Card } from '../_ui/card.tsx'

/** Before anything is watched: what a rule is for, and how the first is made. */
export const NoRules = ({ mayWrite }: { mayWrite: boolean }) => (
  <Card>
    <div className="mx-auto max-w-prose py-10 text-center" data-testid="no-rules">
      <h2 className="text-lg font-semibold text-ink">Nobody is told anything yet</h2>
      <p className="mt-2 text-ink-default">
        A rule says what to watch, and how many false alarms a month one can live with. What it finds is listed here.
      </p>
      <p className="mt-2 text-sm text-ink-default">
        {mayWrite ? (
          <>
            Rules are made by the API: <code>POST /api/v1/rules</code>.
          </>
        ) : (
          'Owners of the workspace make rules.'
        )}
      </p>
    </div>
  </Card>
)
