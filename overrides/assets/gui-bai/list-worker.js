/* Made of hooks/frontend/danh-sach/ by `make scripts`. */
var d=self,T=new URLSearchParams(d.location.search),w=new URL("python/",d.location.href).href,b=new URL(T.get("data")||"",d.location.href).href,_="/lib/python3.14/site-packages",A=["machine.bin","library.bin","extensions.bin"],E=`
import io, zipfile
from pathlib import Path

def unpack(data, into):
    zipfile.ZipFile(io.BytesIO(data.to_bytes())).extractall(into)

def opened(text, load):
    global known, read_list
    from hooks.desk.in_browser.dropped_list import read_list
    from hooks.desk.in_browser.known import known_from
    known = known_from(text, load)

def read(name, data, asked, tell):
    folder = Path("/tep")
    folder.mkdir(exist_ok=True)
    file = folder / Path(name).name
    file.write_bytes(data.to_bytes())
    try:
        return read_list(known, file, asked, tell)
    finally:
        file.unlink()
`,y=(e,...t)=>d.postMessage(e,t),R=0;async function u(e){let t=await fetch(e);if(!t.ok||!t.body)throw new Error(`${e}: ${t.status}`);let r=[];for(let c=t.body.getReader();;){let{done:p,value:i}=await c.read();if(p)break;r.push(i),y({step:"loading",done:R+=i.length})}let o=new Blob(r),[n,l]=new Uint8Array(await o.slice(0,2).arrayBuffer()),s=n===31&&l===139;return new Response(s?o.stream().pipeThrough(new DecompressionStream("gzip")):o)}var P=async e=>new Uint8Array(await e.arrayBuffer()),k={};function U(e){if(k[e])return k[e];let t=new XMLHttpRequest;t.open("GET",b+e,!1);try{t.send()}catch{return""}return t.status===200?k[e]=t.responseText:""}async function S(){let e=import(w+"machine.mjs"),[t,r,o,n,l]=await Promise.all([...A.map(f=>u(w+f)),u(b+"danh-sach.zip"),u(b+"danh-sach.json")]);y({step:"opening"});let s={"pyodide.asm.wasm":new Response(t.body,{headers:{"content-type":"application/wasm"}}),"python_stdlib.zip":r};d.fetch=async f=>{let m=String(f).split("/").pop()||"",g=s[m];if(!g)throw new Error(`${m}: not asked for`);return delete s[m],g};let{loadPyodide:c,info:p}=await import(w+"start.mjs"),{default:i}=await e,a=await c({indexURL:w,createPyodideModule:i,lockFileContents:{info:p,packages:{}},packageBaseUrl:w,env:{PYDANTIC_DISABLE_PLUGINS:"__all__",PYTHONDONTWRITEBYTECODE:"1"}});a.runPython(E);let h=a.globals.get("unpack");return h(await P(o),_),h(await P(n),_),a.globals.get("opened")(await l.text(),U),a.globals.get("read")}var x;d.onmessage=async({data:{name:e,content:t,asked:r}})=>{try{let n=(await(x||=S()))(e,new Uint8Array(t),r,(a,h,f)=>y({step:"reading",what:a,done:h,total:f})),[l,s,c,p]=[n.table,n.mending,n.report,n.preview].map(a=>a.toJs()),i=JSON.parse(n.told);n.destroy(),y({step:"done",told:i,table:l,mending:s,report:c,preview:p})}catch(o){x=void 0,y({step:"failed",error:String(o)})}};
