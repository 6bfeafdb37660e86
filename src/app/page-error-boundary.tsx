import { Component, type ReactNode } from 'react'
import { PageBroken } from './error-page.tsx'

type Props = {
  children: ReactNode
  /** Where the operator is: going elsewhere gives the page another chance. */
  place: string
}

type State = { thrown: { error: unknown } | null }

/** Keeps a page's own mistake from leaving a white screen. React has no hook for this. */
export class PageBoundary extends Component<Props, State> {
  override state: State = { thrown: null }

  static getDerivedStateFromError(error: unknown): State {
    return { thrown: { error } }
  }

  override componentDidUpdate({ place }: Props) {
    if (place !== this.props.place && this.state.thrown) this.setState({ thrown: null })
  }

  override render() {
    const { thrown } = this.state
    return thrown ? <PageBroken error={thrown.error} /> : this.props.children
  }
}
