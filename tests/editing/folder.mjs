// A folder of the browser's own in the place of one on the disk, which no test can be let choose.
window.showDirectoryPicker = async () =>
  (await navigator.storage.getDirectory()).getDirectoryHandle("repository", { create: true });
FileSystemHandle.prototype.requestPermission ??= async () => "granted";

window.fill = async (files) => {
  for (const [path, text] of Object.entries(files)) {
    const names = path.split("/");
    const name = names.pop();
    let folder = await window.showDirectoryPicker();
    for (const inner of names) folder = await folder.getDirectoryHandle(inner, { create: true });
    const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
    await file.write(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
    await file.close();
  }
};

const walk = async (folder, above, found) => {
  for await (const [name, inner] of folder.entries()) {
    if (inner.kind === "directory") await walk(inner, `${above}${name}/`, found);
    else {
      const bytes = new Uint8Array(await (await inner.getFile()).arrayBuffer());
      found[`${above}${name}`] = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    }
  }
  return found;
};
window.kept = async () => walk(await window.showDirectoryPicker(), "", {});
