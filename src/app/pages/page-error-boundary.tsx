import { Component, type ReactNode } from 'react'
import { ErrorPage } from './error-page.tsx'

type Props = {
  children: ReactNode
  /** The address shown: another one gives the page another chance. */
  location: string
}

type State = { thrown: { error: unknown } | null }

/** Shows an error page where a page throws, instead of a white screen. React has no hook for this. */
export class PageErrorBoundary extends Component<Props, State> {
  override state: State = { thrown: null }

  static getDerivedStateFromError(error: unknown): State {
    return { thrown: { error } }
  }

  override componentDidUpdate({ location }: Props) {
    if (location !== this.props.location && this.state.thrown) this.setState({ thrown: null })
  }

  override render() {
    const { thrown } = this.state
    return thrown ? <ErrorPage error={thrown.error} /> : this.props.children
  }
}
