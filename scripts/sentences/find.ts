import { parseSync } from 'vite';

/**
 * The sentences that a source of the window or of `shared/domain` says: every text of two words and more, and everything that stands
 * between tags. What is filled in is shown as `…`. Left out: names of classes and selectors, pictures, and errors of the program itself,
 * which nobody reads on the screen.
 */
export function sentencesIn(source: string, file: string): readonly string[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors[0]?.message ?? ''}`);
  const found: string[] = [];
  visit(program, found);
  return found.map((text) => text.replaceAll(/\s+/gu, ' ').trim()).filter((text) => /\p{L}/u.test(text) && !isClasses(text));
}

/** Names of classes in a row: each of small letters with a hyphen. */
function isClasses(text: string): boolean {
  return text.split(' ').every((word) => /^[a-z]+(?:-[a-z]+)+$/u.test(word));
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Attributes that hold no words, and calls whose texts are for the program. */
const wordless = new Set(['className', 'd', 'viewBox', 'points', 'style', 'id', 'htmlFor', 'key', 'type', 'name', 'role', 'href']);
const forTheProgram = new Set(['Error', 'TypeError', 'RangeError', 'present', 'assertNever', 'querySelector', 'querySelectorAll', 'closest', 'matches', 'RegExp', 'call', 'startsWith', 'endsWith', 'join', 'getElementById']);

function visit(value: unknown, found: string[]): void {
  if (Array.isArray(value)) for (const each of value) visit(each, found);
  if (!isNode(value)) return;
  switch (value.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'TSInterfaceDeclaration':
    case 'TSTypeAnnotation':
    case 'TSTypeParameterInstantiation':
    case 'TSSatisfiesExpression':
    case 'TSAsExpression':
      visit(value['expression'], found);
      return;
    case 'JSXAttribute':
      if (!wordless.has(nameOf(value['name']))) visit(value['value'], found);
      return;
    case 'CallExpression':
    case 'NewExpression':
      visit(value['callee'], found);
      if (!forTheProgram.has(nameOf(value['callee']))) visit(value['arguments'], found);
      return;
    case 'Literal':
      addText(value['value'], found);
      return;
    case 'TemplateLiteral':
      addText(templateText(value), found);
      visit(value['expressions'], found);
      return;
    case 'JSXElement':
    case 'JSXFragment':
      visit(value['openingElement'], found);
      visitChildren(nodes(value['children']), found);
      return;
    default:
      for (const each of Object.values(value)) visit(each, found);
  }
}

/** What stands between two tags is one sentence, with the words inside a tag in it (`<b>`) and what is filled in as `…`. */
function visitChildren(children: readonly Node[], found: string[]): void {
  const says = children.some((child) => child.type === 'JSXText' && /\p{L}/u.test(String(child['value'])));
  if (says) found.push(children.map(childText).join(''));
  for (const child of children) {
    if (child.type === 'JSXText') continue;
    // The words inside it stand in the sentence already.
    if (says && child.type === 'JSXElement' && isPlain(child)) visit(child['openingElement'], found);
    else visit(child, found);
  }
}

function childText(child: Node): string {
  if (child.type === 'JSXText') return String(child['value']);
  if (child.type === 'JSXElement' && isPlain(child)) return nodes(child['children']).map(childText).join('');
  if (child.type === 'JSXElement') return ' … ';
  const expression = child['expression'];
  if (!isNode(expression)) return '';
  // A space that is written as such.
  if (expression.type === 'Literal') return typeof expression['value'] === 'string' ? expression['value'] : '…';
  return expression.type === 'JSXEmptyExpression' ? '' : '…';
}

/** An element of words alone. */
function isPlain(element: Node): boolean {
  const children = nodes(element['children']);
  return children.some((child) => child.type === 'JSXText') && children.every((child) => child.type === 'JSXText' || child.type === 'JSXExpressionContainer');
}

function templateText(template: Node): string {
  return nodes(template['quasis'])
    .map((quasi) => (quasi['value'] as { readonly cooked?: string | null }).cooked ?? '')
    .join('…');
}

/** Of strings only those of two words and more: one word alone is a name of the program as often as a word of the window. */
function addText(value: unknown, found: string[]): void {
  if (typeof value === 'string' && /\p{L}[\p{L}\p{P}]*\s+…?[\p{L}\d(]|…\s+\p{L}{2}/u.test(value)) found.push(value);
}

function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'MemberExpression') return nameOf(node['property']);
  return typeof node['name'] === 'string' ? node['name'] : '';
}

function nodes(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
