// What the program stated, held against the tree that Chromium gives to assistive tools.

/** @typedef {import('playwright-core').CDPSession} DevTools */

/** Names of roles that Chromium spells in its own way. @type {Record<string, string>} */
const spelled = { img: 'image', none: 'generic' };

/** Roles whose name is what they hold, where they were given none. */
const namedByContent = new Set(['cell', 'row', 'rowheader', 'listitem', 'none']);

const clean = (/** @type {unknown} */ text) => String(text ?? '').replace(/\s+/g, ' ').trim();

/** The nodes by the number of the element that they stand for. @param {DevTools} devtools */
async function treeByElement(devtools) {
    const { nodes } = await devtools.send('Accessibility.getFullAXTree');
    const { nodes: elements } = await devtools.send('DOM.getFlattenedDocument', { depth: -1 });
    const byBackend = new Map(nodes.map((node) => [node.backendDOMNodeId, node]));
    const byNode = new Map(elements.map((element) => [element.nodeId, element]));
    /** @type {Map<number, { node: any, text: string, inert: boolean }>} */
    const found = new Map();
    const attribute = (element, name) => {
        const at = (element.attributes ?? []).findIndex((one, index) => index % 2 === 0 && one === name);
        return at < 0 ? undefined : element.attributes[at + 1];
    };
    const inert = (element) => {
        for (let at = element; at; at = byNode.get(at.parentId)) if (attribute(at, 'inert') !== undefined) return true;
        return false;
    };
    for (const element of elements) {
        const id = attribute(element, 'id')?.match(/^stated-(\d+)$/)?.[1];
        if (!id) continue;
        // The words of plain text are a node of their own below its element.
        const words = elements.filter(({ parentId, nodeType }) => parentId === element.nodeId && nodeType === 3)
            .map(({ backendNodeId }) => byBackend.get(backendNodeId)?.name?.value ?? '');
        found.set(Number(id), { node: byBackend.get(element.backendNodeId), text: words.join(''), inert: inert(element) });
    }
    return { found, nodes };
}

/** What a statement leads one to expect of its node. @param {any} stated */
function expected(stated) {
    const { role, name = '', description = '', value = '' } = stated;
    const editable = Boolean(stated.input);
    /** @type {Record<string, any>} */
    const wanted = { role: spelled[role] ?? role, description };
    if (name !== '' || !namedByContent.has(role)) wanted.name = name;
    if (editable || role === 'combobox') wanted.value = value;
    if (role === 'heading') wanted.level = stated.level;
    if (stated.checked >= 0) wanted.checked = ['false', 'true', 'mixed'][stated.checked];
    if (stated.selected >= 0) wanted.selected = stated.selected === 1;
    if (stated.expanded >= 0) wanted.expanded = stated.expanded === 1;
    if (stated.disabled) wanted.disabled = true;
    if (stated.modal) wanted.modal = true;
    if (stated.required) wanted.required = true;
    if (stated.readOnly) wanted.readonly = true;
    if (stated.invalid) wanted.invalid = 'true';
    if (stated.focusable) wanted.focusable = true;
    if (stated.popsUp) wanted.hasPopup = role === 'combobox' ? 'listbox' : 'menu';
    return wanted;
}

/** @param {any} node @param {string} member */
function actual(node, member) {
    if (member === 'role' || member === 'name' || member === 'description' || member === 'value')
        return clean(node[member]?.value);
    const { value } = node.properties?.find(({ name }) => name === member)?.value ?? {};
    return member === 'checked' || member === 'invalid' ? String(value) : value;
}

/**
 * What was stated, and the tree of the same moment: read again where the page changed meanwhile ("saving", "saved").
 * @param {import('playwright-core').Page} page @param {DevTools} devtools
 */
async function statedAndTree(page, devtools) {
    const stated = () => page.evaluate(() => globalThis.kumppaniMirror.all);
    for (let all = await stated(), tries = 0; ; ++tries) {
        const tree = await treeByElement(devtools);
        const since = await stated();
        if (JSON.stringify(all) === JSON.stringify(since)) return { all, ...tree };
        if (tries === 20) throw new Error('the page never comes to rest');
        all = since;
    }
}

/**
 * How the browser's tree differs from what was stated, one difference a line; empty where it does not.
 * @param {import('playwright-core').Page} page @param {DevTools} devtools
 */
export async function differences(page, devtools) {
    const { all, found, nodes } = await statedAndTree(page, devtools);
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const lines = [];
    let compared = 0;
    for (const stated of all) {
        const { node, text, inert } = found.get(stated.id) ?? {};
        if (inert) continue;
        const title = `${stated.role} "${stated.name ?? ''}"`;
        if (!node && stated.role !== 'text' && stated.role !== 'none') {
            lines.push(`${title}: not in the tree`);
            continue;
        }
        ++compared;
        if (stated.role === 'none') continue;
        // What only holds words is read by them, and has no name.
        if (['text', 'paragraph'].includes(stated.role) || (stated.role === 'listitem' && text !== '')) {
            if (clean(text) !== clean(stated.name)) lines.push(`${title}: says "${text}"`);
            continue;
        }
        if (node.ignored) {
            lines.push(`${title}: ignored`);
            continue;
        }
        for (const [member, wanted] of Object.entries(expected(stated))) {
            const given = actual(node, member);
            const same = typeof wanted === 'string' ? clean(given) === clean(wanted) : given === wanted;
            if (!same) lines.push(`${title}: ${member} is ${JSON.stringify(given)}, stated ${JSON.stringify(wanted)}`);
        }
        if (stated.role === 'table') lines.push(...tableDifferences(stated, node, all, byId, title));
    }
    return { lines, compared };
}

/** As many rows and heads below a table as were stated. */
function tableDifferences(stated, node, all, byId, title) {
    const parents = new Map(all.map(({ id, parent }) => [id, parent]));
    const within = (id) => {
        for (let at = parents.get(id); at; at = parents.get(at)) if (at === stated.id) return true;
        return false;
    };
    const below = (one) => (one.childIds ?? []).flatMap((id) => {
        const child = byId.get(id);
        return child ? [child, ...below(child)] : [];
    });
    const given = below(node).filter(({ ignored }) => !ignored);
    return ['row', 'columnheader', 'rowheader', 'cell'].flatMap((role) => {
        const wanted = all.filter((one) => one.role === role && within(one.id)).length;
        const count = given.filter((one) => one.role.value === role).length;
        return wanted === count ? [] : [`${title}: ${count} of ${role}, stated ${wanted}`];
    });
}
