// A picture as PNG: the browser draws the file of the link before the button, twice as large, on white.
for (const button of document.querySelectorAll("[data-png]")) {
  const link = button.previousElementSibling;
  const told = button.nextElementSibling;
  button.hidden = false;
  button.addEventListener("click", async () => {
    told.textContent = "";
    try {
      const image = new Image();
      await new Promise((onload, onerror) => Object.assign(image, { onload, onerror, src: link.href }));
      const canvas = document.createElement("canvas");
      const [width, height] = [2 * image.width, 2 * image.height];
      Object.assign(canvas, { width, height });
      const pen = canvas.getContext("2d");
      pen.fillStyle = "#fff";
      pen.fillRect(0, 0, width, height);
      pen.drawImage(image, 0, 0, width, height);
      const save = document.createElement("a");
      save.href = URL.createObjectURL(await new Promise((done) => canvas.toBlob(done)));
      save.download = link.download.replace("svg", "png");
      save.click();
      setTimeout(() => URL.revokeObjectURL(save.href), 1000);
    } catch {
      told.textContent = button.dataset.png;
    }
  });
}
