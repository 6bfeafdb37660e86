import { formResolver } from '../../form-resolver.ts'
import { ErrorCount } from '../error-count.tsx'
import { ErrorSummary } from '../error-summary.tsx'
import { CreateSender } from './create-sender.tsx'
import { CreatedFallback } from './created-fallback.tsx'
import { createParts } from './send-parts.ts'

// It is to be there already where the page of the new conference cannot be loaded.
createParts.set({
  resolver: formResolver,
  Sender: CreateSender,
  ErrorSummary,
  ErrorCount,
  CreatedFallback,
})
