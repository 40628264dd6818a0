/** Preact with hooks, and htm, as far as the screens use them. */
export type Key = string | number;
export interface VNode { type: unknown; props: Record<string, any>; key: unknown }
export type Child = VNode | string | number | boolean | null | undefined | Child[];
export type Component<P = any> = (props: P) => Child;
export function h(type: string | Component, props?: object | null, ...children: Child[]): VNode;
export function html(strings: TemplateStringsArray, ...values: unknown[]): VNode;
export function render(view: Child, root: Element): void;
export const Fragment: Component;
export function useState<T>(first: T | (() => T)): [T, (next: T | ((now: T) => T)) => void];
export function useState<T = undefined>(): [T | undefined, (next: T | undefined | ((now: T | undefined) => T | undefined)) => void];
export function useReducer<S, A>(reducer: (state: S, action: A) => S, first: S): [S, (action: A) => void];
export function useEffect(effect: () => void | (() => void), inputs?: readonly unknown[]): void;
export function useLayoutEffect(effect: () => void | (() => void), inputs?: readonly unknown[]): void;
export function useRef<T>(first: T): { current: T };
export function useMemo<T>(make: () => T, inputs: readonly unknown[]): T;
export function useCallback<F extends (...args: any[]) => any>(fn: F, inputs: readonly unknown[]): F;
export function useId(): string;
export function useErrorBoundary(report?: (error: unknown) => void): [unknown, () => void];
