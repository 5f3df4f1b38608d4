import type { Path } from '../world/components.ts';

/** One thing that Discord finds wrong in a request, in its own words. */
export type FormProblem = {
  /** Where it stands: `['components', 0, 'label']`. Empty for the form as a whole. */
  readonly path: Path;
  /** Discord's name for it: `BASE_TYPE_MAX_LENGTH`. */
  readonly code: string;
  readonly message: string;
};

/** A rule of Discord's that reads a whole request and says what breaks it. */
export type Rule<Form> = (form: Form) => readonly FormProblem[];

/** What a rule finds at one place, or nothing. */
export function problemIf(
  isBroken: boolean,
  path: Path,
  code: string,
  message: string,
): readonly FormProblem[] {
  return isBroken ? [{ path, code, message }] : [];
}

/** All that a list of rules finds. */
export function allProblems<Form>(rules: readonly Rule<Form>[], form: Form): FormProblem[] {
  return rules.flatMap((rule) => rule(form));
}

/** The same problems one level deeper, as callbacks hold a message below `data`. */
export function below(path: Path, problems: readonly FormProblem[]): FormProblem[] {
  return problems.map((problem) => ({ ...problem, path: [...path, ...problem.path] }));
}

type Tree = { [key: string]: Tree | { code: string; message: string }[] };

/** The nested `errors` of Discord's answer: `{ content: { _errors: [{ code, message }] } }`. */
export function errorTree(problems: readonly FormProblem[]): object {
  const root: Tree = {};
  for (const { path, code, message } of problems) {
    const place = path.reduce<Tree>((tree, key) => branch(tree, String(key)), root);
    const said = place['_errors'];
    place['_errors'] = [...(Array.isArray(said) ? said : []), { code, message }];
  }
  return root;
}

function branch(tree: Tree, key: string): Tree {
  const known = Object.hasOwn(tree, key) ? tree[key] : undefined;
  if (known !== undefined && !Array.isArray(known)) return known;
  const made: Tree = {};
  // Not an assignment: a field that is called `__proto__` is a field like any other.
  Object.defineProperty(tree, key, { value: made, enumerable: true, configurable: true });
  return made;
}
