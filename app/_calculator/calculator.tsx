'use client'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useEffect, useState } from 'react'
import { withQuery } from '#core/address/paths.ts'
import { calculate } from '#core/calculator/calculate.ts'
import { WORKED_EXAMPLE } from '#core/calculator/inputs.ts'
import { Button } from '../_ui/button.tsx'
import { Callout } from '../_ui/callout.tsx'
import { Card } from '../_ui/card.tsx'
import { CalculatorFields } from './calculator_fields.tsx'
import { CalculatorResult } from './calculator_result.tsx'
import { checkTyped, paramsOfTyped, type Typed, typedOf } from './input_params.ts'
import { OwnWrites } from './own_writes.ts'

interface CalculatorProps {
  currency: string
  /** One's own matured cases, ready to fill in; null where nothing has matured. */
  own: Typed | null
  /** Of which time one's own cases are. */
  ownRange: string
}

/** The worked reading with one's own numbers; what is typed is kept in the address. */
export function Calculator({ currency, own, ownRange }: CalculatorProps) {
  const router = useRouter()
  const path = usePathname()
  const params = useSearchParams()
  const [typed, setTyped] = useState(() => typedOf(new URLSearchParams(params)))
  const [writes] = useState(() => new OwnWrites())
  const query = params.toString()
  useEffect(() => {
    // Somebody went back, or opened a saved view.
    if (!writes.isOwn(query)) setTyped(typedOf(new URLSearchParams(query)))
  }, [writes, query])
  const { input, errors } = checkTyped(typed)
  const fill = (next: Typed) => {
    setTyped(next)
    const written = paramsOfTyped(next, params)
    writes.wrote(written, query)
    router.replace(withQuery(path, written), { scroll: false })
  }
  return (
    <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
      <Card
        title="What goes in"
        actions={
          <>
            <Button look="secondary" disabled={!own} onClick={() => own && fill(own)}>
              Fill in our own data
            </Button>
            <Button look="quiet" onClick={() => fill(WORKED_EXAMPLE)}>
              Worked example
            </Button>
          </>
        }
        hint={own ? `Our own data: the matured cases of ${ownRange}.` : 'Nothing of our own has matured yet.'}
      >
        <CalculatorFields typed={typed} errors={errors} currency={currency} onChange={fill} />
      </Card>
      <Card title="What comes out">
        {input ? (
          <CalculatorResult result={calculate(input)} currency={currency} />
        ) : (
          <Callout tone="warn" title="One of the fields cannot be read." live>
            The result shows as soon as every field has a number.
          </Callout>
        )}
      </Card>
    </div>
  )
}
